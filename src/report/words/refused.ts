import type { Bilingual } from "../../language.ts";

/** Why a contract refused a step, in a sentence, by the error's name; all others have their explanation. */
export const REFUSED_WORDS = {
  "refused.AccountFrozen": { en: "the tokens of {account} are frozen", zh: "{account} 的代币已被冻结" },
  "refused.AfterDeadline": {
    en: "too late: {operation} was possible before {deadline}, and it is {timestamp}",
    zh: "为时已晚：{operation} 须在 {deadline} 之前（不含该秒），现在是 {timestamp}",
  },
  "refused.BeforeDeadline": {
    en: "too early: {operation} is possible from {deadline} on, and it is {timestamp}",
    zh: "为时过早：{deadline} 起才可 {operation}，现在是 {timestamp}",
  },
  "refused.BelowMinimumOut": {
    en: "the conversion would give {amountOut}, and {minimumOut} is the least that is accepted",
    zh: "兑换所得 {amountOut}，低于最低所得 {minimumOut}",
  },
  "refused.BreakerOpen": {
    en: "the circuit breaker of {pair} has tripped, and conversions rest before {until}",
    zh: "{pair} 的熔断器已触发，{until} 起才可兑换",
  },
  "refused.CostTooHigh": {
    en: "redeeming would give {amountOut}; at a cost of at most {maximumCostBps} it must be {minimumOut}",
    zh: "赎回所得为 {amountOut}；成本上限为 {maximumCostBps}，至少应得 {minimumOut}",
  },
  "refused.DepositAlreadyUsed": {
    en: "the deposit that {bank} attests was used before",
    zh: "{bank} 所证明的这笔入账已经用过",
  },
  "refused.DeviationTooHigh": {
    en: "{answer} is more than {breakerBps} from the last that was accepted, {accepted}",
    zh: "喂价 {answer} 与上次采用的 {accepted} 相差超过 {breakerBps}",
  },
  "refused.FutureRate": {
    en: "the rate of {pair} has a time in the future, {updatedAt}, and it is {timestamp}",
    zh: "{pair} 的喂价时间 {updatedAt} 在未来，现在是 {timestamp}",
  },
  "refused.IllegalTransition": {
    en: "the payment is {status}: {operation} is not possible",
    zh: "付款状态为“{status}”，不能 {operation}",
  },
  "refused.MarketClosed": {
    en: "the market of {pair} is closed until {opensAt}, and it is {timestamp}",
    zh: "{pair} 休市，{opensAt} 开市，现在是 {timestamp}",
  },
  "refused.NotABank": { en: "{bank} has no role at the gateway", zh: "{bank} 没有网关资格" },
  "refused.NotVerified": { en: "{account} is not verified", zh: "{account} 未经身份核验" },
  "refused.OwnerNotPayable": {
    en: "{token} cannot be paid to {owner} now: the token refuses the transfer",
    zh: "现在无法向 {owner} 支付 {token}：代币拒绝这笔转账",
  },
  "refused.ParticipantBlocked": { en: "{account} is on the deny list", zh: "{account} 在黑名单中" },
  "refused.PayoutNotOverdue": {
    en: "the bank may report on the payout before {reportBy}, and it is {timestamp}",
    zh: "银行在 {reportBy} 之前（不含该秒）仍可报告入账结果，现在是 {timestamp}",
  },
  "refused.PayoutOverdue": {
    en: "the bank could report on the payout before {reportBy}, and it is {timestamp}",
    zh: "银行须在 {reportBy} 之前（不含该秒）报告入账结果，现在是 {timestamp}",
  },
  "refused.QuoteAlreadyUsed": {
    en: "this quote of {provider} was used or cancelled before",
    zh: "{provider} 的这份报价已经用过或已撤销",
  },
  "refused.QuoteExpired": {
    en: "the quote was valid through {expiresAt}, and it is {timestamp}",
    zh: "报价有效至 {expiresAt}（含该秒），现在是 {timestamp}",
  },
  "refused.RateOutOfBand": {
    en: "{answer} is outside the band from {minimum} to {maximum}",
    zh: "喂价 {answer} 超出上下限（{minimum} 至 {maximum}）",
  },
  "refused.RedemptionNotConsented": {
    en: "{payee} has not consented to have {token} redeemed at release",
    zh: "{payee} 未同意在放行时赎回 {token}",
  },
  "refused.ReserveExceeded": {
    en: "{supply} would be in circulation, and the attested reserve is {reserve}",
    zh: "流通量将达 {supply}，而已证明的储备为 {reserve}",
  },
  "refused.StaleRate": {
    en: "the rate of {pair} is {age} old, and {maximumAge} are allowed",
    zh: "{pair} 的喂价已有 {age}，允许 {maximumAge}",
  },
  "refused.StillABank": {
    en: "{bank} still has its role at the gateway, and its payouts stay with it",
    zh: "{bank} 仍有网关资格，其应付款项不得转交",
  },
  "refused.Unauthorized": {
    en: "{caller} may not {operation}: only {required} may",
    zh: "{caller} 无权 {operation}，只有 {required} 可以",
  },
} as const satisfies Record<string, Bilingual>;
