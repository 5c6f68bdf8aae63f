import type { Bilingual } from "../../language.ts";

/** On what terms a scenario runs. */
export const TERM_WORDS = {
  "column.term": { en: "term", zh: "条款" },
  "column.agreed": { en: "agreed", zh: "约定" },
  "terms.title": { en: "Terms", zh: "条款" },
  "terms.pay-fee": { en: "{part} of what is paid in, rounded up", zh: "付款金额的 {part}，向上舍入" },
  "terms.redeem-fee": {
    en: "{part} of what the tokens come to, rounded up",
    zh: "赎回所得的 {part}，向上舍入",
  },
  "terms.escrow-fee": { en: "{part} of what is released, rounded up", zh: "放行金额的 {part}，向上舍入" },
  "terms.margin": {
    en: "{part} off the reference rate (one side), rounded down",
    zh: "参考价的 {part}（单边）；换得金额向下舍入",
  },
  "terms.peg": { en: "token below par", zh: "代币低于面值时" },
  "terms.peg.market": { en: "redeemed at what it trades at", zh: "按市价赎回" },
  "terms.peg.halt": { en: "not redeemed", zh: "停止赎回" },
  "terms.quotes": { en: "quotes", zh: "报价" },
  "terms.firm": {
    en: "what the payer pays is firm through the quote's last second, at most {part} from the oracle's reference rate; what the payee will receive is an indication",
    zh: "付款人支付的金额在有效期内（含最后一秒）可成交，与预言机参考价相差不超过 {part}；收款人将收到的金额仅供参考",
  },
  "terms.firm.both": {
    en: "what the payer pays is firm through the quote's last second, at most {part} from the oracle's reference rate; what the payee will receive is firm where its quote is, at most {redeem} from mid when it redeems, and an indication elsewhere",
    zh: "付款人支付的金额在有效期内（含最后一秒）可成交，与预言机参考价相差不超过 {part}；收款人将收到的金额若为可成交报价则予保证，赎回时与参考价相差不超过 {redeem}，否则仅供参考",
  },
  "terms.unreserved": {
    en: "indicative: the FX dealer sets nothing aside for them; at most {part} from the oracle's reference rate when they are used",
    zh: "参考报价：做市商未预留资金；使用时与预言机参考价相差不超过 {part}",
  },
  "terms.unreserved.both": {
    en: "indicative: the FX dealer sets nothing aside for them; when they are used, at most {part} from the oracle's reference rate for paying and {redeem} for redeeming",
    zh: "参考报价：做市商未预留资金；使用时与预言机参考价相差不超过 {part}（付款）、{redeem}（赎回）",
  },
  "terms.redeem-firm": {
    en: "off-ramp fee (gateway), at a firm quote",
    zh: "网关手续费（按可成交报价赎回）",
  },
  "terms.band.any": { en: "{charges}", zh: "{charges}" },
  "terms.band.first": { en: "up to {most}: {charges}", zh: "不超过 {most}：{charges}" },
  "terms.band.between": {
    en: "above {above}, up to {most}: {fee}",
    zh: "超过 {above}、不超过 {most}：{fee}",
  },
  "terms.band.last": { en: "above {above}: {charges}", zh: "超过 {above}：{charges}" },
  "terms.fee.fixed": { en: "plus {sum}", zh: "另加固定 {sum}" },
  "terms.fee.minimum": { en: "at least {sum}", zh: "最低 {sum}" },
  "terms.fee.maximum": { en: "at most {sum}", zh: "最高 {sum}" },
  "terms.bank.sending": { en: "{bank}, for sending", zh: "{bank}，汇出费" },
  "terms.bank.receiving": { en: "{bank}, for crediting", zh: "{bank}，入账费" },
  "terms.sending": { en: "{part} of what it hands on, rounded up", zh: "汇出金额的 {part}，向上舍入" },
  "terms.receiving": { en: "{part} of what arrives, rounded up", zh: "到账金额的 {part}，向上舍入" },
  "terms.forward": {
    en: "{part} of the reference rate for each day begun of a firm quote for redeeming",
    zh: "按可成交报价赎回，每日（不足一日按一日计）为参考价的 {part}",
  },
  "terms.delivery": { en: "delivery", zh: "交货期限" },
  "terms.inspection": { en: "inspection", zh: "验货期" },
  "terms.arbitration": { en: "arbitration", zh: "裁决期" },
  "terms.returns": { en: "returns", zh: "退货期限" },
  "terms.calendar.currency": { en: "banks in {of}", zh: "{of} 的银行" },
  "terms.calendar": { en: "calendar {days}, {hours} by their clocks", zh: "按日历“{days}”，当地 {hours}" },
  "terms.calendar.cut-off": { en: "cut-off {cutOff}", zh: "截止时间 {cutOff}" },
  "terms.calendar.listed": { en: "{listed} days of the file's own", zh: "场景另列 {listed} 天" },
  "terms.calendar.reject": { en: "refused outside of them", zh: "其余时间拒绝受理" },
  "terms.calendar.next-day": {
    en: "outside of them booked with the next business day as value date",
    zh: "其余时间以下一营业日为起息日记账",
  },
  "terms.market": { en: "holidays of {pair}", zh: "{pair} 市场的假日" },
  "terms.market.days": {
    en: "those of {days}, of Christmas and of New Year",
    zh: "日历“{days}”的假日、圣诞节和元旦",
  },
  "terms.value-date": { en: "value date", zh: "起息日" },
  "terms.value-date.following": {
    en: "{after} in business days of both banks, else the next one",
    zh: "按双方银行营业日计 {after}，遇非营业日顺延",
  },
  "terms.value-date.modified-following": {
    en: "{after} in business days of both banks, else the next one of the month, or the one before",
    zh: "按双方银行营业日计 {after}，遇非营业日顺延；若跨月则提前",
  },
  "terms.payout": { en: "payout", zh: "入账期限" },
  "terms.from-quote": { en: "within {period} of the quote", zh: "报价后 {period} 内" },
  "terms.from-delivery": { en: "{period} from delivery", zh: "送达后 {period}" },
  "terms.from-dispute": { en: "{period} from the dispute", zh: "提出争议后 {period}" },
  "terms.from-redemption": { en: "within {period} of the redemption", zh: "赎回后 {period} 内" },
  "terms.guards": {
    en: "greatest age {age}; refused at or below {minimum} and at or above {maximum}; {rest}",
    zh: "喂价最长时效：{age}；不高于 {minimum} 或不低于 {maximum} 时拒绝；{rest}",
  },
  "terms.breaker": {
    en: "circuit breaker at a change of more than {breaker}, rests {cooldown}",
    zh: "变动超过 {breaker} 时熔断，冷却 {cooldown}",
  },
  "terms.breaker.by-hand": {
    en: "circuit breaker at a change of more than {breaker}, until it is reset by hand",
    zh: "变动超过 {breaker} 时熔断，须人工复位",
  },
  "terms.breaker.none": { en: "no circuit breaker", zh: "无熔断器" },
  "terms.closed.reject": {
    en: "; conversions are refused while the market is closed",
    zh: "；休市时拒绝兑换",
  },
  "terms.closed.queue": {
    en: "; conversions wait while the market is closed",
    zh: "；休市时的兑换排队等到开市",
  },
  "terms.closed.widen": {
    en: "; the last rate counts while the market is closed, less {spread} for each pair on the way",
    zh: "；休市时按最后汇率兑换，途经的每个货币对另扣 {spread}",
  },
  "terms.age-stated": {
    en: "{age} = {seconds} s, as the file states",
    zh: "{age}＝{seconds} 秒（文件给定）",
  },
  "terms.age": {
    en: "{age} = {seconds} s ({heartbeat} between publications and {grace} of grace)",
    zh: "{age}＝{seconds} 秒（发布间隔 {heartbeat}，宽限 {grace}）",
  },
  "terms.age-due": {
    en: "until the next publication due, and {grace} of grace ({ages})",
    zh: "至下一次应发布时间，另加宽限 {grace}（{ages}）",
  },
  "terms.age-of": {
    en: "{age} = {seconds} s from {time}",
    zh: "自 {time} 起 {age}＝{seconds} 秒",
  },
  "terms.gas": { en: "gas", zh: "gas" },
  "terms.gas-not-priced": {
    en: "counted, and not priced: the scenario has no price of it",
    zh: "仅计数，未计价：场景未给出价格",
  },
  "terms.gas-price": {
    en: "{price} for a unit, paid by whoever signs; {rate}",
    zh: "每单位 {price}，由签名方支付；{rate}",
  },
  "terms.openings": { en: "Opening balances", zh: "期初余额" },
  "terms.accounts": { en: "{count} accounts", zh: "{count} 个账户" },
  "terms.consent": { en: "redeemed at release", zh: "放行时赎回" },
  "terms.at-most-least": {
    en: "for {party}, at a cost of at most {part} of the reference rate, and at no less than {least} a token",
    zh: "{party}：成本不超过参考价的 {part}，且每枚代币不低于 {least}",
  },
  "terms.at-most": {
    en: "for {party}, at a cost of at most {part} of the reference rate",
    zh: "{party}：成本不超过参考价的 {part}",
  },
} as const satisfies Record<string, Bilingual>;
