import type { Bilingual } from "../../language.ts";

/** What a step reports of itself. */
export const STEP_WORDS = {
  "quote.charges.DEBT": {
    en: "{instructed} is instructed; the payer bears all charges (DEBT)",
    zh: "指示金额 {instructed}；全部费用由付款方承担（DEBT）",
  },
  "quote.charges.CRED": {
    en: "{instructed} is instructed; the payee bears all charges (CRED)",
    zh: "指示金额 {instructed}；全部费用由收款方承担（CRED）",
  },
  "quote.charges.SHAR": {
    en: "{instructed} is instructed; each bears the charges of its own end (SHAR)",
    zh: "指示金额 {instructed}；双方各自承担己方费用（SHAR）",
  },
  "quote.charges.SLEV": {
    en: "{instructed} is instructed; the scheme has each bear the charges of its own end (SLEV)",
    zh: "指示金额 {instructed}；按清算规则双方各自承担己方费用（SLEV）",
  },
  "quote.pay": {
    en: "{sell}, less a fee of {fee} ({feeBps}), buys {buy}; firm until {expires}",
    zh: "{sell} 扣除手续费 {fee}（{feeBps}）后换得 {buy}；报价锁定至 {expires}",
  },
  "quote.rate": { en: "mid {rate}, less a spread of {spread}", zh: "中间价 {rate}，减点差 {spread}" },
  "quote.redeem": {
    en: "of which {net} after the escrow's fee of {feeBps} would now be {buy}",
    zh: "扣除托管费 {feeBps} 后剩 {net}，按现价可得 {buy}",
  },
  disclose: {
    en: "{payer} is verified; what is paid for, and by whom, is shown to {to}; its hash is recorded",
    zh: "{payer} 已通过验证；付款人与用途向 {to} 披露，链上只记录其哈希",
  },
  pay: {
    en: "{bank} takes {sell}; {fee} is the gateway's fee, the rest becomes {buy}",
    zh: "{bank} 收取 {sell}；其中 {fee} 为网关手续费，其余换成 {buy}",
  },
  "pay.direct": {
    en: "{bank} takes {sell}; {fee} is the gateway's fee, the rest becomes {buy}, straight into escrow",
    zh: "{bank} 收取 {sell}；其中 {fee} 为网关手续费，其余换成 {buy}，直接进入托管",
  },
  fund: { en: "{payer} signs once, and {amount} are locked", zh: "{payer} 签名一次，{amount} 被锁定" },
  "fund.done": { en: "{amount} were locked when they were paid", zh: "{amount} 在付款时已锁定" },
  deliver: {
    en: "{carrier} attests delivery; {payer} may dispute until {until}",
    zh: "{carrier} 证明货物已送达；{payer} 可在 {until} 之前提出争议",
  },
  release: { en: "{net} to {payee}; {fee} is the escrow's fee", zh: "{net} 付给 {payee}；{fee} 为托管费" },
  redeem: {
    en: "{tokens} are burned; {bank} owes {amount}, after the gateway's fee of {fee}",
    zh: "销毁 {tokens}；{bank} 应付 {amount}，已扣网关手续费 {fee}",
  },
  "redeem.done": { en: "{amount} were owed when the payment was released", zh: "放款时已应付 {amount}" },
  payout: {
    en: "{bank} pays {payee} {amount} and confirms it",
    zh: "{bank} 向 {payee} 支付 {amount} 并予以确认",
  },
  "release.credit": {
    en: "{net} for {payee} cannot be paid out and are kept for it; {fee} is the escrow's fee",
    zh: "{net} 暂时无法付给 {payee}，由托管合约代为保管；{fee} 为托管费",
  },
  "payout.fails": {
    en: "{bank} cannot pay {payee} and says why: {reason}",
    zh: "{bank} 无法向 {payee} 兑付，原因代码 {reason}",
  },
  "payout.returned": {
    en: "{tokens} are {payee}'s again; nothing was charged",
    zh: "{tokens} 退回 {payee}，未收取任何费用",
  },
  "payout.returnable": {
    en: "the tokens of {payee} cannot come back now and wait to be claimed",
    zh: "{payee} 的代币现在无法退回，等待认领",
  },
  refund: {
    en: "{payee} gives {amount} of what is held back to {payer}",
    zh: "{payee} 将托管中的 {amount} 退给 {payer}",
  },
  "refund.return": {
    en: "{payee} takes the goods back and returns {amount} to {payer}",
    zh: "{payee} 收回货物，并将 {amount} 退还 {payer}",
  },
  reclaim: { en: "the time is over: {amount} go back to {payer}", zh: "期限已过：{amount} 退回 {payer}" },
  dispute: {
    en: "{party} disputes; {arbiter} has until {until} to decide",
    zh: "{party} 提出争议；{arbiter} 须在 {until} 之前裁决",
  },
  resolve: {
    en: "{arbiter} decides: {toPayer} to {payer}, {toPayee} to {payee}; {fee} is the escrow's fee",
    zh: "{arbiter} 裁决：{toPayer} 归 {payer}，{toPayee} 归 {payee}；{fee} 为托管费",
  },
  "withdraw.credit": {
    en: "{amount} that were kept for {owner} go to {to}",
    zh: "代 {owner} 保管的 {amount} 付给 {to}",
  },
  "withdraw.fees": {
    en: "{amount} that {owner} earned in fees go to {to}",
    zh: "{owner} 所得的 {amount} 费用付给 {to}",
  },
  cancel: { en: "{desk} withdraws its quote to {payer}", zh: "{desk} 撤回给 {payer} 的报价" },
  rate: { en: "the market moves, and its feed says so: {rate}", zh: "市场变动，喂价随之更新：{rate}" },
  report: { en: "the feed reports {rate}, as of {time}", zh: "喂价报告 {rate}，时间标记为 {time}" },
  halt: { en: "{pair} is halted: nothing is converted at it", zh: "{pair} 已停用：不再按其兑换" },
  resume: { en: "{pair} is used again", zh: "{pair} 恢复使用" },
  trip: {
    en: "the circuit breaker of {pair} is tripped, and its cooldown begins",
    zh: "{pair} 的熔断器已触发，冷却期开始",
  },
  reset: {
    en: "the circuit breaker of {pair} is closed; the next answer becomes its reference",
    zh: "{pair} 的熔断器已复位；下一个报价成为其基准",
  },
  freeze: {
    en: "the tokens of {party} are frozen: they stay where they are",
    zh: "{party} 的代币被冻结：留在原处",
  },
  unfreeze: { en: "the tokens of {party} can move again", zh: "{party} 的代币解除冻结" },
  "pause.token": { en: "no {token} moves", zh: "{token} 全部暂停转移" },
  "pause.escrow": {
    en: "the escrow takes no new payments in {token}; every way out stays open",
    zh: "托管合约暂停接受新的 {token} 付款；所有出口仍然开放",
  },
  "unpause.token": { en: "{token} moves again", zh: "{token} 恢复转移" },
  "unpause.escrow": {
    en: "the escrow takes new payments in {token} again",
    zh: "托管合约恢复接受 {token} 付款",
  },
  block: {
    en: "{party} is blocked: no deposit of it is taken, and no payout is owed to it",
    zh: "{party} 被禁止：不接受其存款，也不再向其承兑",
  },
  unblock: { en: "{party} may pass the gateway again", zh: "{party} 可再次通过网关" },
  verify: {
    en: "{party} ({country}) is verified until {until}",
    zh: "{party}（{country}）已通过验证，有效期至 {until}",
  },
  attest: {
    en: "{custodian} attests a reserve of {reserve} as of {time}",
    zh: "{custodian} 证明储备为 {reserve}，时间 {time}",
  },
  close: { en: "{bank} closes the account of {party}", zh: "{bank} 关闭 {party} 的账户" },
  reopen: { en: "{bank} opens the account of {party} again", zh: "{bank} 重新开立 {party} 的账户" },
  wait: { en: "nothing happens until {until}", zh: "直到 {until}，无事发生" },
  reenter: {
    en: "the {token} that {payee} issued asks the escrow to release this payment in the middle of its own transfer: {error}",
    zh: "{payee} 发行的 {token} 在自身转账途中要求托管合约释放本笔付款：{error}",
  },
} as const satisfies Record<string, Bilingual>;
