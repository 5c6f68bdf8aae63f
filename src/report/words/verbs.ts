// Written by scripts/generate/verb-words.ts from src/verbs; npm run check keeps it fresh.
import type { Bilingual } from "../../language.ts";

/** The verbs' names. */
export const VERB_WORDS = {
  "verb.quote": { en: "quote", zh: "报价" },
  "verb.disclose": { en: "disclose", zh: "披露" },
  "verb.pay": { en: "pay", zh: "付款" },
  "verb.fund": { en: "fund", zh: "存入托管" },
  "verb.deliver": { en: "deliver", zh: "送达" },
  "verb.release": { en: "release", zh: "放行" },
  "verb.redeem": { en: "redeem", zh: "赎回" },
  "verb.payout": { en: "payout", zh: "入账" },
  "verb.refund": { en: "refund", zh: "退款" },
  "verb.reclaim": { en: "reclaim", zh: "到期退回" },
  "verb.dispute": { en: "dispute", zh: "争议" },
  "verb.resolve": { en: "resolve", zh: "裁决" },
  "verb.withdraw": { en: "withdraw", zh: "提取" },
  "verb.claim": { en: "claim", zh: "认领" },
  "verb.reverse": { en: "reverse", zh: "撤回存款" },
  "verb.reassign": { en: "reassign", zh: "转交入账" },
  "verb.cancel": { en: "cancel", zh: "撤销" },
  "verb.rate": { en: "rate", zh: "汇率变动" },
  "verb.publish": { en: "publish", zh: "喂价更新" },
  "verb.halt": { en: "halt", zh: "暂停兑换" },
  "verb.resume": { en: "resume", zh: "恢复兑换" },
  "verb.trip": { en: "trip", zh: "触发熔断" },
  "verb.reset": { en: "reset", zh: "熔断器复位" },
  "verb.freeze": { en: "freeze", zh: "冻结" },
  "verb.unfreeze": { en: "unfreeze", zh: "解冻" },
  "verb.pause": { en: "pause", zh: "暂停" },
  "verb.unpause": { en: "unpause", zh: "解除暂停" },
  "verb.block": { en: "block", zh: "列入黑名单" },
  "verb.unblock": { en: "unblock", zh: "移出黑名单" },
  "verb.verify": { en: "verify", zh: "身份核验" },
  "verb.revoke": { en: "revoke", zh: "撤销资格" },
  "verb.attest": { en: "attest", zh: "出具储备证明" },
  "verb.close": { en: "close", zh: "销户" },
  "verb.reopen": { en: "reopen", zh: "重开账户" },
  "verb.wait": { en: "wait", zh: "等待" },
  "verb.reenter": { en: "reenter", zh: "重入攻击" },
} as const satisfies Record<string, Bilingual>;

/** Who acts in a verb's steps, where that is none of the parties. */
export const ACTOR_WORDS = {
  "actor.rate": { en: "market", zh: "市场" },
  "actor.publish": { en: "feed", zh: "喂价" },
  "actor.halt": { en: "guardian", zh: "风控管理员" },
  "actor.resume": { en: "guardian", zh: "风控管理员" },
  "actor.reset": { en: "guardian", zh: "风控管理员" },
  "actor.freeze": { en: "compliance officer", zh: "合规人员" },
  "actor.unfreeze": { en: "compliance officer", zh: "合规人员" },
  "actor.pause": { en: "pauser", zh: "暂停管理员" },
  "actor.unpause": { en: "pauser", zh: "暂停管理员" },
  "actor.block": { en: "compliance officer", zh: "合规人员" },
  "actor.unblock": { en: "compliance officer", zh: "合规人员" },
  "actor.wait": { en: "–", zh: "–" },
} as const satisfies Record<string, Bilingual>;

/** The sentences in which a step reports what happened. */
export const STEP_WORDS = {
  "quote.rate": {
    en: "reference rate {rate}; FX dealer's margin {spread} (one side)",
    zh: "市场参考价 {rate}，做市商汇差 {spread}（单边）",
  },
  "quote.charges.DEBT": {
    en: "{instructed} is instructed; the payer bears all charges (DEBT, as OUR); the exchange rate margin is not a charge",
    zh: "指示金额 {instructed}（InstdAmt）；全部费用由付款人承担（DEBT，相当于 OUR）；汇差不属于费用",
  },
  "quote.charges.CRED": {
    en: "{instructed} is instructed; the payee bears all charges (CRED, as BEN)",
    zh: "指示金额 {instructed}（InstdAmt）；全部费用由收款人承担（CRED，相当于 BEN）",
  },
  "quote.charges.SHAR": {
    en: "{instructed} is instructed; payer and payee each bear the charges of their own side (SHAR, as SHA)",
    zh: "指示金额 {instructed}（InstdAmt）；双方各自承担己方费用（SHAR，相当于 SHA）",
  },
  "quote.charges.SLEV.unknown": {
    en: "{instructed} is instructed with SLEV, but no scheme of these two banks defines it: each bears the charges of its own side, as under SHAR",
    zh: "指示金额 {instructed}（InstdAmt）标为 SLEV，但这两家银行没有共同的服务级别或清算组织规则：按 SHAR 由双方各自承担己方费用",
  },
  "quote.charges.SLEV": {
    en: "{instructed} is instructed; charges as agreed in the service level or scheme, here shared (SLEV)",
    zh: "指示金额 {instructed}（InstdAmt）；按服务级别或清算组织规则分担（SLEV）",
  },
  "quote.pay": {
    en: "{sell}, less a fee of {fee} ({feeBps}, rounded up), buys {buy}; firm quote, valid through {expires}",
    zh: "{sell} 扣除手续费 {fee}（{feeBps}，向上舍入）后换得 {buy}；可成交报价，有效至 {expires}（含该秒）",
  },
  "quote.pay.indicative": {
    en: "{sell}, less a fee of {fee} ({feeBps}, rounded up), would buy {buy}; indicative, valid through {expires}: nothing is reserved",
    zh: "{sell} 扣除手续费 {fee}（{feeBps}，向上舍入）后约可换得 {buy}；参考报价，有效至 {expires}（含该秒）：未预留资金",
  },
  "quote.redeem": {
    en: "of which {net} after the escrow's fee of {feeBps} would be {buy} at today's rate, not guaranteed: what is received is indicative",
    zh: "扣除托管费 {feeBps} 后剩 {net}，按当前汇率约可得 {buy}（不作保证）：收款额仅为参考",
  },
  "quote.redeem.firm": {
    en: "of which {net} after the escrow's fee of {feeBps} will be {buy}; firm, valid through {expires}, whatever the rate does",
    zh: "扣除托管费 {feeBps} 后剩 {net}，将得 {buy}；可成交报价，有效至 {expires}（含该秒），不受汇率变动影响",
  },
  "quote.redeem.unreserved": {
    en: "of which {net} after the escrow's fee of {feeBps} is to be {buy} through {expires}; indicative: nothing is reserved for it",
    zh: "扣除托管费 {feeBps} 后剩 {net}，在 {expires}（含该秒）之前约可得 {buy}；参考报价：未为其预留资金",
  },
  "quote.forward": {
    en: "forward points of {points} for each of {days} days: {spread} more off the reference rate",
    zh: "远期点每日 {points}，共 {days} 日：在市场参考价上再减 {spread}",
  },
  "quote.forward.none": {
    en: "no forward points are charged: {desk} bears what the rate moves until then",
    zh: "不收取远期点：此期间的汇率变动由 {desk} 承担",
  },
  "quote.fee": {
    en: "that is after the gateway's fee for redeeming, {fee} ({feeBps})",
    zh: "已扣除赎回手续费 {fee}（{feeBps}）",
  },
  "quote.fee.fixed": { en: "the fee has a fixed part of {sum}", zh: "手续费含固定部分 {sum}" },
  "quote.fee.minimum": { en: "the fee is {sum} at least", zh: "手续费最低 {sum}" },
  "quote.fee.maximum": { en: "the fee is capped at {sum}", zh: "手续费以 {sum} 为上限" },
  "quote.fee.band": {
    en: "the fee is that of the band that {amount} lies in",
    zh: "手续费按 {amount} 所在档位收取",
  },
  "quote.fee.spot": {
    en: "at the spot rate the gateway charges {feeBps} for redeeming, and nothing else of the corridor's fee",
    zh: "按即期汇率赎回时，网关只收取 {feeBps}，不收取该走廊手续费的其他部分",
  },
  "quote.value-date": {
    en: "value date {value}: {tenor} from {trade} in business days of {bank} ({currency})",
    zh: "起息日 {value}：自 {trade} 起 {tenor}，按 {bank}（{currency}）的营业日计算",
  },
  "quote.value-date.both": {
    en: "value date {value}: {tenor} from {trade} in business days of {bank} ({currency}) and of {otherBank} ({otherCurrency})",
    zh: "起息日 {value}：自 {trade} 起 {tenor}，按 {bank}（{currency}）与 {otherBank}（{otherCurrency}）的共同营业日计算",
  },
  "quote.sending": {
    en: "{bank} charges {charge} for sending; {debit} leave the account of {payer} in all",
    zh: "{bank} 收取汇出费 {charge}；{payer} 账户共支出 {debit}",
  },
  "quote.receiving": {
    en: "{bank} takes {charge} out of it for crediting {payee}",
    zh: "{bank} 从中扣除向 {payee} 入账的费用 {charge}",
  },
  "quote.prepaid": {
    en: "{bank} charges {charge} for crediting {payee}; {payer} prepays it with {paid}",
    zh: "{bank} 向 {payee} 入账收费 {charge}；由 {payer} 以 {paid} 预付",
  },
  disclose: {
    en: "{payer} is verified; purpose and payer disclosed to {to}; only a hash is stored on chain",
    zh: "{payer} 已通过身份核验；已向 {to} 披露付款人与款项用途，链上只存哈希值",
  },
  "booking.dates": {
    en: "{bank} books it on {booked}, value date {value}",
    zh: "{bank} 于 {booked} 记账，起息日 {value}",
  },
  "pay.short": {
    en: "of the {quoted} that were quoted {arrived} arrived: {missing} are missing and buy nothing; {desk} signs its quote anew for what arrived, at the same rate",
    zh: "报价 {quoted}，到账 {arrived}：缺 {missing}，不换成代币；{desk} 按同一汇率就到账金额重新签署报价",
  },
  pay: {
    en: "{bank} debits {sell}: on-ramp fee {fee}, the rest is converted to {buy}",
    zh: "{bank} 借记 {sell}：网关手续费 {fee}，其余兑换为 {buy}",
  },
  "pay.direct": {
    en: "{bank} debits {sell}: on-ramp fee {fee}, the rest is converted to {buy}, deposited in escrow at once",
    zh: "{bank} 借记 {sell}：网关手续费 {fee}，其余兑换为 {buy}，直接存入托管",
  },
  "pay.sending": {
    en: "{bank} charges {charge} for sending; {debit} leave the account of {payer} in all",
    zh: "{bank} 收取汇出费 {charge}；{payer} 账户共支出 {debit}",
  },
  "pay.prepaid": {
    en: "of that {paid} buy the {charge} that {bank} charges for crediting",
    zh: "其中 {paid} 用于预付 {bank} 的入账费 {charge}",
  },
  fund: {
    en: "{payer} signs once; {amount} deposited in escrow",
    zh: "{payer} 签名一次，{amount} 存入托管合约",
  },
  "fund.done": {
    en: "{amount} already deposited in escrow when paid",
    zh: "{amount} 在付款时已存入托管合约",
  },
  deliver: {
    en: "{carrier} attests delivery; {payer} may dispute before {until}",
    zh: "{carrier} 出具送达证明；{payer} 在 {until} 之前（不含该秒）可提出争议",
  },
  "deliver.disputed": {
    en: "{carrier} attests delivery while there is a dispute; unless {arbiter} decides, anyone may release from {until} on",
    zh: "争议期间 {carrier} 出具送达证明；若 {arbiter} 不裁决，自 {until} 起任何人都可以放行",
  },
  redeem: {
    en: "{tokens} burned; {bank} owes {amount}, net of an off-ramp fee of {fee} ({feeBps}, rounded up)",
    zh: "销毁 {tokens}；{bank} 应付 {amount}，已扣除网关手续费 {fee}（{feeBps}，向上舍入）",
  },
  "redeem.quoted": {
    en: "{tokens} burned; {bank} owes {amount}, net of the quoted off-ramp fee, {fee}",
    zh: "销毁 {tokens}；{bank} 应付 {amount}，已扣除报价所定的网关手续费 {fee}",
  },
  "redeem.firm": {
    en: "at the firm quote: {payee} gets what was promised, and {desk} bears what the rate has moved since",
    zh: "按可成交报价赎回：{payee} 收到承诺的金额，此后的汇率变动由 {desk} 承担",
  },
  "redeem.closed": {
    en: "the market is closed, which adds {closed} to the corridor's margin of {spread}",
    zh: "市场休市，在走廊汇差 {spread} 之上另加 {closed}",
  },
  release: {
    en: "{net} to {payee}; {fee} is the escrow's fee ({feeBps}, rounded up)",
    zh: "{net} 付给 {payee}；{fee} 为托管费（{feeBps}，向上舍入）",
  },
  "release.credit": {
    en: "{net} cannot be paid to {payee} now and become its held credit; {fee} is the escrow's fee ({feeBps}, rounded up)",
    zh: "{net} 暂不能付给 {payee}，记为待领款；{fee} 为托管费（{feeBps}，向上舍入）",
  },
  "redeem.expired": {
    en: "the firm quote stood until {expires}: this is the spot rate",
    zh: "可成交报价有效至 {expires}，现按即期汇率赎回",
  },
  "redeem.done": { en: "{amount} already owed since the release", zh: "放行时已计入应付 {amount}" },
  "payout.returned": {
    en: "{tokens} returned to {payee}; no fee charged",
    zh: "{tokens} 退回 {payee}，未收取任何费用",
  },
  "payout.rounded-down": {
    en: "{due} were due; paid in cash, in multiples of {increment} ({mode}): {desk} keeps {residue}",
    zh: "应付 {due}，按现金支付，取 {increment} 的整数倍（{mode}）：差额 {residue} 归 {desk}",
  },
  "payout.rounded-up": {
    en: "{due} were due; paid in cash, in multiples of {increment} ({mode}): {desk} adds {residue}",
    zh: "应付 {due}，按现金支付，取 {increment} 的整数倍（{mode}）：差额 {residue} 由 {desk} 补足",
  },
  payout: {
    en: "{bank} credits {amount} to the account of {payee} and confirms it on chain",
    zh: "{bank} 贷记 {payee} 账户 {amount} 并在链上确认",
  },
  "payout.charge": {
    en: "{bank} takes {charge} out of it for crediting {payee}",
    zh: "{bank} 从中扣除向 {payee} 入账的费用 {charge}",
  },
  "payout.prepaid": {
    en: "{bank} keeps {charge} for crediting it, prepaid by the payer",
    zh: "{bank} 收到入账费用 {charge}，已由付款人预付",
  },
  "payout.fails": {
    en: "{bank} reports the credit to {payee} as failed: {reason}",
    zh: "{bank} 向 {payee} 入账失败，原因代码 {reason}",
  },
  "payout.sent-back": {
    en: "{amount} that {bank} had credited to {payee} came back: {reason}",
    zh: "{bank} 已付给 {payee} 的 {amount} 被退回，原因代码 {reason}",
  },
  "payout.charge-back": {
    en: "{bank} gives back {charge} that it had taken for crediting it",
    zh: "{bank} 退还此前收取的入账费用 {charge}",
  },
  "payout.returnable": {
    en: "the tokens of {payee} cannot be returned now and are held to be claimed",
    zh: "{payee} 的代币现在无法退回，转为待领款",
  },
  refund: {
    en: "{payee} refunds {amount} of what is held to {payer}",
    zh: "{payee} 将托管中的 {amount} 退给 {payer}",
  },
  "refund.return": {
    en: "{payee} accepts a return and refunds {amount} of its own to {payer}",
    zh: "{payee} 同意退货，向 {payer} 退还 {amount}",
  },
  reclaim: { en: "deadline passed: {amount} returned to {payer}", zh: "期限届满：{amount} 退回 {payer}" },
  dispute: {
    en: "{party} disputes; {arbiter} may decide before {until}",
    zh: "{party} 提出争议；{arbiter} 须在 {until} 之前（不含该秒）裁决",
  },
  resolve: {
    en: "{arbiter} decides: {toPayer} to {payer}, {toPayee} to {payee}; {fee} is the escrow's fee ({feeBps}, rounded up)",
    zh: "{arbiter} 裁决：{toPayer} 归 {payer}，{toPayee} 归 {payee}；{fee} 为托管费（{feeBps}，向上舍入）",
  },
  "withdraw.credit": {
    en: "held credit of {owner} paid to {to}: {amount}",
    zh: "{owner} 的待领款 {amount} 付给 {to}",
  },
  "withdraw.fees": {
    en: "fees of {owner} paid to {to}: {amount}",
    zh: "{owner} 应得的费用 {amount} 付给 {to}",
  },
  reverse: {
    en: "{bank} takes the deposit back ({reason}): {payer} has {amount} again, {bearer} bears it, and the tokens stay backed",
    zh: "{bank} 撤回存款（{reason}）：{payer} 取回 {amount}，由 {bearer} 承担；代币仍有储备支持",
  },
  "reverse.buyer": {
    en: "{bank} takes the deposit back ({reason}): {payer} has {amount} again and owes as much, and the tokens stay backed",
    zh: "{bank} 撤回存款（{reason}）：{payer} 取回 {amount}，但须自行承担同额债务；代币仍有储备支持",
  },
  "reverse.claim": {
    en: "{amount} of it are not covered: {bank} has a claim of as much on {bearer}",
    zh: "其中 {amount} 无资金可抵：{bank} 对 {bearer} 享有同额债权",
  },
  reassign: {
    en: "{to} owes {payee} {amount} in place of {from}",
    zh: "{to} 代替 {from} 应付 {payee} {amount}",
  },
  cancel: { en: "{desk} cancels its quote to {payer}", zh: "{desk} 撤销给 {payer} 的报价" },
  "cancel.second": {
    en: "{desk} cancels what it promised {payee} for redeeming: the spot rate is left",
    zh: "{desk} 撤销对 {payee} 的赎回承诺：此后只能按即期汇率赎回",
  },
  "cancel.terms": {
    en: "{payer} voids the terms with {payee}: they can no longer be funded",
    zh: "{payer} 作废与 {payee} 的条款：此后不能再入托管",
  },
  rate: { en: "market rate changes to {rate}; the feed is updated", zh: "市场汇率变为 {rate}，喂价同步更新" },
  publish: { en: "feed updated to {rate}, timestamp {time}", zh: "喂价更新为 {rate}，时间戳 {time}" },
  halt: { en: "{pair} is halted: conversions suspended", zh: "{pair} 暂停兑换" },
  resume: { en: "{pair}: conversions resume", zh: "{pair} 恢复兑换" },
  trip: {
    en: "the circuit breaker of {pair} is tripped, and its cooldown begins",
    zh: "{pair} 的熔断器已触发，冷却期开始",
  },
  reset: {
    en: "the circuit breaker of {pair} is reset; the next price becomes its reference",
    zh: "{pair} 的熔断器已复位；下一次喂价作为新基准",
  },
  freeze: {
    en: "the tokens of {party} are frozen: no transfers in or out",
    zh: "{party} 的代币已被冻结，不得转出转入",
  },
  unfreeze: { en: "the tokens of {party} can be transferred again", zh: "{party} 的代币已解冻" },
  "unfreeze.blocked": {
    en: "the freeze of {party} is lifted, and its tokens stay frozen as long as it is blocked",
    zh: "{party} 自身的冻结已解除；移出黑名单之前，其代币仍被冻结",
  },
  "pause.token": { en: "{token} transfers suspended", zh: "{token} 暂停一切转账" },
  "pause.escrow": {
    en: "the escrow accepts no new payments in {token}; payments in escrow can still be withdrawn under the rules",
    zh: "托管合约暂停接受新的 {token} 付款；已入托管的款项仍可按规则提取",
  },
  "unpause.token": { en: "{token} transfers resumed", zh: "{token} 恢复转账" },
  "unpause.escrow": {
    en: "the escrow accepts new payments in {token} again",
    zh: "托管合约恢复接受 {token} 付款",
  },
  block: {
    en: "{party} is on the deny list: its deposits and payouts are rejected, and its tokens are frozen",
    zh: "{party} 被列入黑名单：网关不受理其存款，也不再向其付款；其代币同时被冻结，不得转出转入",
  },
  unblock: {
    en: "{party} is removed from the deny list, and its tokens can be transferred again",
    zh: "{party} 被移出黑名单，其代币已解冻",
  },
  "unblock.frozen": {
    en: "{party} is removed from the deny list; its tokens stay frozen by a freeze of their own",
    zh: "{party} 被移出黑名单；其代币另有单独的冻结，仍被冻结",
  },
  verify: {
    en: "{party} ({country}) is verified, valid through {until}",
    zh: "{party}（{country}）已通过身份核验，有效至 {until}（含该秒）",
  },
  revoke: { en: "{bank} loses its role at the gateway", zh: "{bank} 在网关的资格被撤销" },
  attest: {
    en: "{custodian} attests a reserve of {reserve} as of {time}",
    zh: "{custodian} 出具储备证明：{reserve}，截至 {time}",
  },
  "attest.apart": {
    en: "{custodian} attests {attested} as of {time}: a reserve of {reserve}, which equals the supply, {transit} of payouts in transit, and {pledged} pledged by the FX dealer",
    zh: "{custodian} 出具储备证明：{attested}，截至 {time}；其中储备 {reserve}（等于流通代币）、在途资金 {transit}、做市商质押 {pledged}",
  },
  close: { en: "{bank} closes the account of {party}", zh: "{bank} 为 {party} 销户" },
  reopen: { en: "{bank} reopens the account of {party}", zh: "{bank} 为 {party} 重开账户" },
  wait: { en: "wait until {until}", zh: "等待至 {until}" },
  reenter: {
    en: "the {token} issued by {payee} calls the escrow in the middle of its own transfer to release this payment: {error}",
    zh: "{payee} 发行的 {token} 在自身转账途中要求托管合约放行本笔款项：{error}",
  },
} as const satisfies Record<string, Bilingual>;

/** What each verb does. */
export const VERB_EXPLANATIONS = {
  quote: {
    en: "The FX dealer works out what the payment costs at the current rates, signs it as a firm quote, and states until when it stands. Fix what is sent (send) or what arrives (receive); nothing moves yet. What it promises is reserved. What arrives is an indication, unless the second leg is asked for as firm too (redeem: firm).",
    zh: "做市商按当前汇率算出付款的价格，签署为可成交报价，并说明有效期。可以固定付出的金额（send）或到账的金额（receive）；资金尚未移动。所承诺的资金会被预留。到账金额仅为参考，除非要求第二段也为可成交报价（redeem: firm）。",
  },
  disclose: {
    en: "The platform discloses the payer and the purpose of the payment to a recipient. Only a hash of it is stored on the chain; the same content is not disclosed to one recipient twice.",
    zh: "平台向接收方披露付款人与款项用途。链上只存哈希值；同一内容不会向同一接收方披露两次。",
  },
  pay: {
    en: "The payer's bank debits the amount, the gateway keeps its on-ramp fee, and tokens are minted for the rest at the firm quote. Refused after the quote's last second, for a payer that is not verified, and beyond the attested reserve.",
    zh: "付款人的开户行借记法币，网关收取手续费，其余按可成交报价铸成代币。报价过了最后一秒、付款人未经身份核验、或超出已证明的储备时，会被拒绝。",
  },
  fund: {
    en: "The payer signs the terms once, and the tokens are deposited in the escrow, whose status becomes Funded. In a direct settlement paying has already done so.",
    zh: "付款人对条款签名一次，代币存入托管合约：状态由“未入托管”变为“已托管”。直接结算时，付款的同时已经完成。",
  },
  deliver: {
    en: "The carrier attests that the goods have arrived: Funded becomes Delivered, and the inspection period begins in which the payer may dispute. While a dispute is open, the attestation is recorded, and the payment stays Disputed; the arbiter then has at least the inspection period. Once the arbitration has ended without a decision, the delivery is an ordinary one.",
    zh: "承运人出具送达证明：状态由“已托管”变为“已送达”，付款人可在验货期内提出争议。若争议仍在裁决期内，则记录该证明，状态仍为“争议中”，且裁决期至少再持续一个验货期；若裁决期已过而争议裁决人未裁决，则照常送达并开始验货期。",
  },
  release: {
    en: "What is held goes to the payee, less the escrow's fee. The payer may release a part or all of it at any time, in a dispute too; after the inspection period, or after an arbitration without a decision on what was delivered, anyone may release all of it.",
    zh: "托管的款项扣除托管费后付给收款人（放行，电商也称“放款”）。付款人可以随时放行一部分或全部，争议期间也可以；验货期满，或货物已送达而裁决期满仍无裁决，任何人都可以全部放行。",
  },
  redeem: {
    en: "The payee's tokens are burned at the FX dealer's firm quote where one stands, otherwise at the spot rate, as are those that the payer has got back, and its bank owes it the fiat less the gateway's fee. Nothing is burned that the FX dealer's money at that bank would not pay.",
    zh: "收款人的代币按做市商仍有效的可成交报价销毁，否则按即期汇率销毁；退回付款人的代币同样按即期汇率销毁。其开户行应付等值法币，已扣网关手续费。做市商在该银行的资金不足以入账时，不会销毁代币。",
  },
  payout: {
    en: "The bank of the payee, or of a payer who redeemed, pays what is owed and confirms it on the chain; or it reports the credit as failed, and the tokens are returned. A payout that it had confirmed can come back for thirty days after the redemption; the tokens are then returned as well.",
    zh: "收款人（或赎回的付款人）的银行支付所欠款项并在链上确认；若入账失败，则报告原因，代币退回。已确认的入账在赎回后三十天内仍可能被退回，代币也随之退回。",
  },
  refund: {
    en: "The payee refunds out of the escrow; or, once all is released, out of its own tokens, as for returned goods.",
    zh: "收款人退款：从托管款项中退；全部放行之后，则用自有代币退，例如退货。",
  },
  reclaim: {
    en: "The deadline (long-stop date) has passed without an attested delivery: what is held is returned to the payer. In a dispute the arbitration must have ended without a decision as well. Anyone may start it.",
    zh: "期限届满而没有送达证明：托管的款项退回付款人；若有争议，还须裁决期满仍无裁决。任何人都可以发起。",
  },
  dispute: {
    en: "The payer disputes, or the payee before delivery. Before the arbitration period ends the arbiter may divide what is held; each party may still give up its own claim: the payer releases, the payee refunds. This is not a legal arbitration.",
    zh: "付款人提出争议，收款人在送达前也可以。裁决期届满之前，争议裁决人可以分配托管的款项；双方仍可放弃己方的主张：付款人放行，收款人退款。这不是法律意义上的仲裁。",
  },
  resolve: {
    en: "The arbiter divides what is held between payer and payee: Disputed becomes Resolved.",
    zh: "争议裁决人在付款人与收款人之间分配托管的款项：状态由“争议中”变为“已裁决”。",
  },
  withdraw: {
    en: "A party withdraws a held credit from the escrow, or the fees that it earned. Anyone else may have it paid out to that party.",
    zh: "某方从托管合约提取待领款，或应得的费用。其他任何人也可以代为发起，款项只付给该方。",
  },
  claim: {
    en: "The tokens of a failed payout that could not be returned at once are returned to the payee; so are those of a payout on which its bank has not reported for thirty days. Anyone may start it.",
    zh: "入账失败时未能立即退回的代币，退回收款人；银行三十天内未报告结果的应付款项，其代币也退回。任何人都可以发起。",
  },
  reverse: {
    en: "The payer's bank takes the deposit back after the tokens were minted: a recall, a chargeback, an R-transaction. The payer has its money again and whoever bears the loss is named; the tokens stay, and stay backed.",
    zh: "代币铸造之后，付款人的银行撤回存款：召回、拒付或 R 类交易。付款人取回资金，损失由指明的一方承担；代币不变，仍有储备支持。",
  },
  reassign: {
    en: "The platform moves the payouts of a bank that has lost its role to another bank, which credits the payee at an account of its own, by the same deadline.",
    zh: "平台把已失去资格的银行的应付款项转交另一家银行，由其按原定期限在本行为收款人入账。",
  },
  cancel: {
    en: "The FX dealer cancels its quote before it is used, of a payment that is paid its firm second leg, or the payer voids the escrow's terms before they are funded; using them afterwards is refused.",
    zh: "做市商在报价被使用之前撤销它（已付款的则撤销其第二段），或付款人在入托管之前作废托管条款；此后再使用会被拒绝。",
  },
  rate: {
    en: "The market rate changes to a given value, and the feed is updated at once.",
    zh: "市场汇率变为给定值，喂价同步更新。",
  },
  publish: {
    en: "The feed is updated once, out of turn: with the market rate or a wrong one, and with the right time, an early or a late one.",
    zh: "喂价额外更新一次：可以是市场汇率或错误的汇率，时间戳可以正确、超前或滞后。",
  },
  halt: {
    en: "The guardian halts a pair: conversions are suspended until it is resumed.",
    zh: "风控管理员暂停一个货币对的兑换，直到恢复兑换。",
  },
  resume: { en: "Conversions of a halted pair resume.", zh: "已暂停的货币对恢复兑换。" },
  trip: {
    en: "Anyone records that a price moved more than the circuit breaker allows; conversions are suspended for the cooldown.",
    zh: "任何人都可以记录喂价的变动超过熔断器允许的幅度；冷却期内暂停兑换。",
  },
  reset: {
    en: "The guardian resets a tripped circuit breaker; the next price becomes its reference.",
    zh: "风控管理员将已触发的熔断器复位；下一次喂价作为新基准。",
  },
  freeze: {
    en: "The compliance officer freezes a party's tokens: they cannot be transferred in or out, by any path.",
    zh: "合规人员冻结某方的代币：无论以何种方式，都不得转出转入。",
  },
  unfreeze: {
    en: "The compliance officer lifts the freeze of a party's tokens.",
    zh: "合规人员解冻某方的代币。",
  },
  pause: {
    en: "Transfers of the token are suspended, or the escrow accepts no new payments in it. What is in escrow can still be withdrawn under the rules.",
    zh: "代币暂停一切转账，或托管合约不再接受以它结算的新付款。已入托管的款项仍可按规则提取。",
  },
  unpause: {
    en: "A pause is lifted: transfers of the token, or new payments into the escrow, resume.",
    zh: "解除暂停：恢复代币转账，或恢复接受新付款。",
  },
  block: {
    en: "The compliance officer puts a party on the deny list, as on a sanctions hit: the gateway rejects its deposits and payouts, and its tokens are frozen, so that a release to it is held as a credit.",
    zh: "合规人员将某方列入黑名单（如制裁名单命中）：网关不受理其存款，也不再向其付款；其代币同时被冻结，向其放行的款项转为待领款。",
  },
  unblock: {
    en: "The compliance officer removes a party from the deny list: the gateway accepts it again, and its tokens can be transferred, unless a freeze of their own holds them.",
    zh: "合规人员将某方移出黑名单：网关重新受理，其代币也可转账；若另有单独的冻结，则仍被冻结。",
  },
  verify: {
    en: "The platform verifies a customer's identity (KYC), which the registry records for a year.",
    zh: "平台核验客户身份（KYC），登记有效一年。",
  },
  revoke: {
    en: "The platform revokes a bank's role at the gateway: the bank can no longer attest deposits or report on payouts, not even on those that it owes.",
    zh: "平台撤销一家银行在网关的资格：该行不能再证明存款，也不能再报告入账结果，即使是应由其入账的款项。",
  },
  attest: {
    en: "The custodian attests three accounts and their sum: the reserve, which equals the supply, payouts in transit, and what the FX dealer has pledged for new tokens. The chain takes the sum. The FX dealer may pledge more first, or take some back; its free money is never counted, and what backs tokens stays.",
    zh: "储备存管行对三个账户及其合计出具证明：储备（等于流通量）、在途资金，以及做市商为新代币质押的资金；上链的是合计数。做市商可以先追加质押或取回一部分；其自由资金从不计入，代币的储备不动。",
  },
  close: {
    en: "A bank closes a customer's account: its balance stays, and credits to it are rejected.",
    zh: "银行为客户销户：账户余额不动，不再接受入账。",
  },
  reopen: { en: "A bank reopens a closed account.", zh: "银行为已销户的客户重开账户。" },
  wait: { en: "Time passes without an operation.", zh: "等待一段时间，其间没有操作。" },
  reenter: {
    en: "The payee attacks: a token of its own calls the escrow, in the middle of a transfer, to release this payment as well. The attack must gain nothing.",
    zh: "收款人发起攻击：其自行发行的代币在转账途中要求托管合约同时放行这笔款项。攻击不得有任何所得。",
  },
} as const satisfies Record<string, Bilingual>;
