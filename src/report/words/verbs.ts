// Written by scripts/generate/verb-words.ts from src/verbs; npm run check keeps it fresh.
import type { Bilingual } from "../../language.ts";

/** The verbs' names. */
export const VERB_WORDS = {
  "verb.quote": { en: "quote", zh: "报价" },
  "verb.disclose": { en: "disclose", zh: "披露" },
  "verb.pay": { en: "pay", zh: "付款" },
  "verb.fund": { en: "fund", zh: "托管" },
  "verb.deliver": { en: "deliver", zh: "送达" },
  "verb.release": { en: "release", zh: "放款" },
  "verb.redeem": { en: "redeem", zh: "赎回" },
  "verb.payout": { en: "payout", zh: "兑付" },
  "verb.refund": { en: "refund", zh: "退款" },
  "verb.reclaim": { en: "reclaim", zh: "收回" },
  "verb.dispute": { en: "dispute", zh: "争议" },
  "verb.resolve": { en: "resolve", zh: "裁决" },
  "verb.withdraw": { en: "withdraw", zh: "提取" },
  "verb.claim": { en: "claim", zh: "认领" },
  "verb.reverse": { en: "reverse", zh: "撤回入账" },
  "verb.reassign": { en: "reassign", zh: "转交兑付" },
  "verb.cancel": { en: "cancel", zh: "作废" },
  "verb.rate": { en: "rate", zh: "汇率变动" },
  "verb.publish": { en: "publish", zh: "喂价更新" },
  "verb.halt": { en: "halt", zh: "停用" },
  "verb.resume": { en: "resume", zh: "恢复" },
  "verb.trip": { en: "trip", zh: "触发熔断" },
  "verb.reset": { en: "reset", zh: "复位" },
  "verb.freeze": { en: "freeze", zh: "冻结" },
  "verb.unfreeze": { en: "unfreeze", zh: "解冻" },
  "verb.pause": { en: "pause", zh: "暂停" },
  "verb.unpause": { en: "unpause", zh: "恢复运行" },
  "verb.block": { en: "block", zh: "禁止" },
  "verb.unblock": { en: "unblock", zh: "解禁" },
  "verb.verify": { en: "verify", zh: "验证" },
  "verb.revoke": { en: "revoke", zh: "撤销资格" },
  "verb.attest": { en: "attest", zh: "储备证明" },
  "verb.close": { en: "close", zh: "销户" },
  "verb.reopen": { en: "reopen", zh: "复户" },
  "verb.wait": { en: "wait", zh: "等待" },
  "verb.reenter": { en: "reenter", zh: "重入攻击" },
} as const satisfies Record<string, Bilingual>;

/** The sentences in which a step reports what happened. */
export const STEP_WORDS = {
  "quote.rate": { en: "mid {rate}, less a spread of {spread}", zh: "中间价 {rate}，减点差 {spread}" },
  "quote.charges.DEBT": {
    en: "{instructed} is instructed; the payer bears all charges (DEBT)",
    zh: "指示金额 {instructed}；全部费用由付款人承担（DEBT，相当于 OUR）；汇差不属于费用",
  },
  "quote.charges.CRED": {
    en: "{instructed} is instructed; the payee bears all charges (CRED)",
    zh: "指示金额 {instructed}；全部费用由收款人承担（CRED，相当于 BEN）",
  },
  "quote.charges.SHAR": {
    en: "{instructed} is instructed; each bears the charges of its own end (SHAR)",
    zh: "指示金额 {instructed}；双方各自承担己方费用（SHAR）",
  },
  "quote.charges.SLEV.unknown": {
    en: "{instructed} is instructed with SLEV, which no scheme of these two banks has: each bears the charges of its own end, as under SHAR",
    zh: "指示金额 {instructed} 标为 SLEV，但这两家银行没有共同的清算组织规则：按 SHAR 由双方各自承担己方费用",
  },
  "quote.charges.SLEV": {
    en: "{instructed} is instructed; the scheme has each bear the charges of its own end (SLEV)",
    zh: "指示金额 {instructed}；按清算规则双方各自承担己方费用（SLEV）",
  },
  "quote.pay": {
    en: "{sell}, less a fee of {fee} ({feeBps}), buys {buy}; firm until {expires}",
    zh: "{sell} 扣除手续费 {fee}（{feeBps}）后换得 {buy}；报价锁定至 {expires}",
  },
  "quote.pay.indicative": {
    en: "{sell}, less a fee of {fee} ({feeBps}), would buy {buy}; indicative until {expires}: nothing is reserved",
    zh: "{sell} 扣除手续费 {fee}（{feeBps}）后约可换得 {buy}；参考报价，有效至 {expires}：未预留资金",
  },
  "quote.redeem": {
    en: "of which {net} after the escrow's fee of {feeBps} would be {buy} at today's rate, not guaranteed: what is received is indicative",
    zh: "扣除托管费 {feeBps} 后剩 {net}，按当前汇率约可得 {buy}（不作保证）：收款额仅为参考",
  },
  "quote.redeem.firm": {
    en: "of which {net} after the escrow's fee of {feeBps} will be {buy}; firm until {expires}, whatever the rate does",
    zh: "扣除托管费 {feeBps} 后剩 {net}，将得 {buy}；可成交报价，有效至 {expires}（含该秒），不受汇率变动影响",
  },
  "quote.redeem.unreserved": {
    en: "of which {net} after the escrow's fee of {feeBps} is to be {buy} until {expires}; indicative: nothing is reserved for it",
    zh: "扣除托管费 {feeBps} 后剩 {net}，在 {expires} 之前约可得 {buy}；参考报价：未为其预留资金",
  },
  "quote.forward": {
    en: "the time costs {points} for each of {days} days: {spread} more of mid",
    zh: "远期点每日 {points}，共 {days} 日：在市场参考价上再减 {spread}",
  },
  "quote.forward.none": {
    en: "nothing is asked for the time: what the rate moves until then is the risk of {desk}",
    zh: "不收取时间费用：此期间的汇率变动由 {desk} 承担风险",
  },
  "quote.fee": {
    en: "that is after the gateway's fee for redeeming, {fee} ({feeBps})",
    zh: "已扣除赎回手续费 {fee}（{feeBps}）",
  },
  "quote.fee.fixed": { en: "the fee has a fixed part of {sum}", zh: "手续费含固定部分 {sum}" },
  "quote.fee.minimum": { en: "the fee is {sum} at least", zh: "手续费最低 {sum}" },
  "quote.fee.maximum": { en: "the fee is {sum} at most", zh: "手续费最高 {sum}" },
  "quote.fee.band": {
    en: "the fee is that of the band that {amount} lies in",
    zh: "手续费按 {amount} 所在档位收取",
  },
  "quote.fee.spot": {
    en: "at the spot rate the gateway charges {feeBps} for redeeming, and nothing else of the corridor's fee",
    zh: "按即期汇率赎回时，网关只收取 {feeBps}，不收取该走廊手续费的其他部分",
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
    en: "{payer} is verified; what is paid for, and by whom, is shown to {to}; its hash is recorded",
    zh: "{payer} 已通过验证；付款人与用途向 {to} 披露，链上只记录其哈希",
  },
  "pay.short": {
    en: "of the {quoted} that were quoted {arrived} arrived: {missing} are missing and buy nothing; {desk} signs its quote anew for what arrived, at the same rate",
    zh: "报价 {quoted}，到账 {arrived}：缺 {missing}，不换成代币；{desk} 按同一汇率就到账金额重新签署报价",
  },
  pay: {
    en: "{bank} takes {sell}; {fee} is the gateway's fee, the rest becomes {buy}",
    zh: "{bank} 收取 {sell}；其中 {fee} 为网关手续费，其余换成 {buy}",
  },
  "pay.direct": {
    en: "{bank} takes {sell}; {fee} is the gateway's fee, the rest becomes {buy}, straight into escrow",
    zh: "{bank} 收取 {sell}；其中 {fee} 为网关手续费，其余换成 {buy}，直接进入托管",
  },
  "pay.sending": {
    en: "{bank} charges {charge} for sending; {debit} leave the account of {payer} in all",
    zh: "{bank} 收取汇出费 {charge}；{payer} 账户共支出 {debit}",
  },
  "pay.prepaid": {
    en: "of that {paid} buy the {charge} that {bank} charges for crediting",
    zh: "其中 {paid} 用于预付 {bank} 的入账费 {charge}",
  },
  fund: { en: "{payer} signs once, and {amount} are locked", zh: "{payer} 签名一次，{amount} 被锁定" },
  "fund.done": { en: "{amount} were locked when they were paid", zh: "{amount} 在付款时已锁定" },
  deliver: {
    en: "{carrier} attests delivery; {payer} may dispute until {until}",
    zh: "{carrier} 证明货物已送达；{payer} 可在 {until} 之前提出争议",
  },
  "deliver.disputed": {
    en: "{carrier} attests delivery while there is a dispute; unless {arbiter} decides, anyone may release from {until} on",
    zh: "争议期间 {carrier} 证明货物已送达；若 {arbiter} 不裁决，自 {until} 起任何人都可以放款",
  },
  redeem: {
    en: "{tokens} are burned; {bank} owes {amount}, after the gateway's fee of {fee}",
    zh: "销毁 {tokens}；{bank} 应付 {amount}，已扣网关手续费 {fee}",
  },
  "redeem.firm": {
    en: "at the firm quote: {payee} gets what was promised, and {desk} bears what the rate has moved since",
    zh: "按可成交报价赎回：{payee} 收到承诺的金额，此后的汇率变动由 {desk} 承担",
  },
  release: { en: "{net} to {payee}; {fee} is the escrow's fee", zh: "{net} 付给 {payee}；{fee} 为托管费" },
  "release.credit": {
    en: "{net} for {payee} cannot be paid out and are kept for it; {fee} is the escrow's fee",
    zh: "{net} 暂时无法付给 {payee}，由托管合约代为保管；{fee} 为托管费",
  },
  "redeem.expired": {
    en: "the firm quote stood until {expires}: this is the spot rate",
    zh: "可成交报价有效至 {expires}，现按即期汇率赎回",
  },
  "redeem.done": { en: "{amount} were owed when the payment was released", zh: "放款时已应付 {amount}" },
  "payout.returned": {
    en: "{tokens} are {payee}'s again; nothing was charged",
    zh: "{tokens} 退回 {payee}，未收取任何费用",
  },
  payout: {
    en: "{bank} pays {payee} {amount} and confirms it",
    zh: "{bank} 向 {payee} 支付 {amount} 并予以确认",
  },
  "payout.charge": {
    en: "{bank} takes {charge} out of it for crediting {payee}",
    zh: "{bank} 从中扣除向 {payee} 入账的费用 {charge}",
  },
  "payout.prepaid": {
    en: "{bank} has {charge} for crediting it, which the payer has prepaid",
    zh: "{bank} 收到入账费用 {charge}，已由付款人预付",
  },
  "payout.fails": {
    en: "{bank} cannot pay {payee} and says why: {reason}",
    zh: "{bank} 无法向 {payee} 兑付，原因代码 {reason}",
  },
  "payout.sent-back": {
    en: "{bank} has {amount} back that it had paid {payee}, and says why: {reason}",
    zh: "{bank} 已付给 {payee} 的 {amount} 被退回，原因代码 {reason}",
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
  reverse: {
    en: "{bank} takes the deposit back ({reason}): {payer} has {amount} again, {bearer} bears it, and the tokens stay backed",
    zh: "{bank} 撤回入账（{reason}）：{payer} 取回 {amount}，由 {bearer} 承担；代币仍有储备支持",
  },
  "reverse.buyer": {
    en: "{bank} takes the deposit back ({reason}): {payer} has {amount} again and owes as much, and the tokens stay backed",
    zh: "{bank} 撤回入账（{reason}）：{payer} 取回 {amount}，但须自行承担同额债务；代币仍有储备支持",
  },
  "reverse.claim": {
    en: "{amount} of it are not covered: {bank} has a claim of as much on {bearer}",
    zh: "其中 {amount} 无资金可抵：{bank} 对 {bearer} 享有同额债权",
  },
  reassign: {
    en: "{to} owes {payee} {amount} in the place of {from}",
    zh: "{to} 代替 {from} 应付 {payee} {amount}",
  },
  cancel: { en: "{desk} withdraws its quote to {payer}", zh: "{desk} 撤回给 {payer} 的报价" },
  "cancel.second": {
    en: "{desk} withdraws what it promised {payee} for redeeming: the spot rate is left",
    zh: "{desk} 撤回对 {payee} 的赎回承诺：此后只能按即期汇率赎回",
  },
  "cancel.terms": {
    en: "{payer} voids the terms with {payee}: they can no longer be funded",
    zh: "{payer} 作废与 {payee} 的条款：此后不能再入托管",
  },
  rate: { en: "the market moves, and its feed says so: {rate}", zh: "市场变动，喂价随之更新：{rate}" },
  publish: { en: "the feed publishes {rate}, timestamp {time}", zh: "喂价更新为 {rate}，时间戳 {time}" },
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
  "unfreeze.blocked": {
    en: "the freeze of {party} is lifted, and its tokens stay frozen as long as it is blocked",
    zh: "{party} 自身的冻结已解除；封锁解除之前，其代币仍被冻结",
  },
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
    en: "{party} is blocked: no deposit of it is taken and no payout is owed to it, and its tokens are frozen where they are",
    zh: "{party} 被封锁：不接受其存款，也不再向其承兑；其代币同时被冻结，留在原处",
  },
  unblock: {
    en: "{party} may pass the gateway again, and its tokens can move",
    zh: "{party} 可再次通过网关，其代币解除冻结",
  },
  "unblock.frozen": {
    en: "{party} may pass the gateway again; its tokens stay frozen by a freeze of their own",
    zh: "{party} 可再次通过网关；其代币另有单独的冻结，仍被冻结",
  },
  verify: {
    en: "{party} ({country}) is verified until {until}",
    zh: "{party}（{country}）已通过验证，有效期至 {until}",
  },
  revoke: { en: "{bank} is no bank of the gateway any more", zh: "{bank} 不再是网关的银行" },
  attest: {
    en: "{custodian} attests a reserve of {reserve} as of {time}",
    zh: "{custodian} 证明储备为 {reserve}，时间 {time}",
  },
  "attest.apart": {
    en: "{custodian} attests {attested} as of {time}: a reserve of {reserve}, which equals the supply, {transit} of payouts in transit, and {pledged} pledged by the desk",
    zh: "{custodian} 证明 {attested}，截至 {time}：储备 {reserve}（等于流通量）、在途兑付 {transit}、做市商质押 {pledged}",
  },
  close: { en: "{bank} closes the account of {party}", zh: "{bank} 关闭 {party} 的账户" },
  reopen: { en: "{bank} opens the account of {party} again", zh: "{bank} 重新开立 {party} 的账户" },
  wait: { en: "nothing happens until {until}", zh: "直到 {until}，无事发生" },
  reenter: {
    en: "the {token} that {payee} issued asks the escrow to release this payment in the middle of its own transfer: {error}",
    zh: "{payee} 发行的 {token} 在自身转账途中要求托管合约释放本笔付款：{error}",
  },
} as const satisfies Record<string, Bilingual>;

/** What each verb does. */
export const VERB_EXPLANATIONS = {
  quote: {
    en: "The desk works out what the payment costs at the current rates, signs it as a firm quote, and states until when it stands. Fix what is sent (send) or what arrives (receive); nothing moves yet. What it promises is reserved. What arrives is an indication, unless the second leg is asked for as firm too (redeem: firm).",
    zh: "做市商按当前汇率算出付款的价格，签署为可成交报价，并说明有效期。可以固定付出的金额（send）或到账的金额（receive）；资金尚未移动。所承诺的资金会被预留。到账金额仅为参考，除非要求第二段也为可成交报价（redeem: firm）。",
  },
  disclose: {
    en: "The platform shows somebody who the payer is and what is paid for. Only a hash of it stands on the chain; the same thing is disclosed to nobody twice.",
    zh: "平台向某方披露付款人是谁、为何付款。链上只有其哈希；同一内容不会向同一方披露两次。",
  },
  pay: {
    en: "The payer's bank takes the fiat, the gateway keeps its fee, and tokens are minted for the rest at the firm quote. Refused after the quote's last second, without verification, and beyond the attested reserve.",
    zh: "付款人的银行收取法币，网关留下手续费，其余按确定报价铸成代币。报价过了最后一秒、付款人未经验证、或超出已证明的储备时，会被拒绝。",
  },
  fund: {
    en: "The payer signs the terms once, and the escrow takes the tokens: None becomes Funded. In a direct settlement this has already happened with pay.",
    zh: "付款人对条款签名一次，托管合约收下代币：状态由“无”变为“已托管”。直接结算时，付款的同时已经完成。",
  },
  deliver: {
    en: "The carrier attests that the goods have arrived: Funded becomes Delivered, and the inspection period begins in which the payer may dispute. While a dispute is open, the attestation is recorded, and the payment stays Disputed; the arbiter then has the inspection period at least. Once the arbitration has ended in silence, the delivery is an ordinary one.",
    zh: "承运人证明货物已送达：状态由“已托管”变为“已送达”，付款人可在验货期内提出争议。若争议仍在仲裁期内，则记录该证明，状态仍为“争议中”，且仲裁期至少再持续一个验货期；若仲裁期已过而仲裁人未裁决，则照常送达并开始验货期。",
  },
  release: {
    en: "What is held goes to the payee, less the escrow's fee. The payer may release a part or all of it at any time, in a dispute too; after the inspection period, or where the arbiter stays silent on what was delivered, anyone may release all of it.",
    zh: "托管的资金付给收款人，扣除托管费。付款人可以随时放款一部分或全部，争议期间也可以；验货期过后，或货物已送达而仲裁人沉默至期满，任何人都可以放款全部。",
  },
  redeem: {
    en: "The payee's tokens are burned at the desk's firm quote where one stands, otherwise at the spot rate, as are those that the payer has got back, and its bank owes it the fiat less the gateway's fee. Nothing is burned that the desk's money at that bank would not pay.",
    zh: "收款人的代币按做市商仍有效的可成交报价销毁，否则按即期汇率销毁；退回付款人的代币同样按即期汇率销毁。其开户行应付等值法币，已扣网关手续费。做市商在该银行的资金不足以入账时，不会销毁代币。",
  },
  payout: {
    en: "The bank of the payee, or of a payer who redeemed, pays what is owed and confirms it on the chain; or it cannot, says why, and the tokens come back. A payout that it had confirmed can come back to it for thirty days after the redemption; the tokens then come back as well.",
    zh: "收款人（或赎回的付款人）的银行支付所欠款项并在链上确认；若付不出，则说明原因，代币退回。已确认的兑付在赎回后三十天内仍可能被退回，代币也随之退回。",
  },
  refund: {
    en: "The payee gives back, out of the escrow; or, once all is released, out of its own tokens, as for goods that were returned.",
    zh: "收款人退款：从托管中退；全部放款之后，则用自己的代币退，例如退货。",
  },
  reclaim: {
    en: "The time is over: what is held goes back to the payer, because nobody delivered in time. In a dispute the arbiter must have stayed silent as well. Anyone may ask for it.",
    zh: "期限已过：因无人按时交货，托管的资金退回付款人；若有争议，还须仲裁人沉默至期满。任何人都可以发起。",
  },
  dispute: {
    en: "The payer disputes, or the payee before delivery. Until the arbitration period ends the arbiter may divide what is held; each party may still give up its own claim: the payer releases, the payee refunds.",
    zh: "付款人提出争议，收款人在送达前也可以。直到仲裁期结束，仲裁人可以分配托管的资金；双方仍可放弃己方的主张：付款人放款，收款人退款。",
  },
  resolve: {
    en: "The arbiter divides what is held between payer and payee: Disputed becomes Resolved.",
    zh: "仲裁人在付款人与收款人之间分配托管的资金：状态由“争议中”变为“已裁决”。",
  },
  withdraw: {
    en: "A party takes out of the escrow what could not be paid out to it, or the fees that it earned. Anyone else may have it paid out to that party.",
    zh: "某方从托管合约取出先前未能付给它的款项，或它赚得的费用。其他任何人也可以代为发起，款项只付给该方。",
  },
  claim: {
    en: "The tokens of a failed payout that could not come back at once come back to the payee; so do those of a payout on which its bank has not reported in thirty days. Anyone may ask for it.",
    zh: "兑付失败时未能立即退回的代币，退回收款人；银行三十天内未报告的兑付，其代币也退回。任何人都可以发起。",
  },
  reverse: {
    en: "The payer's bank takes the deposit back after the tokens were minted: a recall, a chargeback, an R-transaction. The payer has its money again and whoever bears the loss is named; the tokens stay, and stay backed.",
    zh: "代币铸造之后，付款人的银行撤回入账：召回、拒付或 R 类交易。付款人取回资金，损失由指明的一方承担；代币不变，仍有储备支持。",
  },
  reassign: {
    en: "The platform moves what a bank owes that has lost its role to another bank, which pays the payee at an account of its own, by the same deadline.",
    zh: "平台把已失去角色的银行所欠的兑付转交另一家银行，由其在自己的账户上按原定期限支付给收款人。",
  },
  cancel: {
    en: "The desk withdraws its quote before it is used, of a payment that is paid its firm second leg, or the payer voids the escrow's terms before they are funded; using them afterwards is refused.",
    zh: "做市商在报价被使用之前撤回它（已付款的则撤回其第二段），或付款人在入托管之前作废托管条款；此后再使用会被拒绝。",
  },
  rate: {
    en: "The market moves to a rate, and the feed says so at once.",
    zh: "市场移动到某一汇率，喂价随即发布。",
  },
  publish: {
    en: "A feed publishes once, by hand: the market's rate or a wrong one, now, too early or too late.",
    zh: "喂价手动发布一次：市场汇率或错误的汇率，时间可以正确、提前或滞后。",
  },
  halt: {
    en: "The guardian halts a pair: nothing is converted at it until it is resumed.",
    zh: "监护人停用一个货币对：恢复之前不按它兑换任何金额。",
  },
  resume: { en: "A halted pair is used again.", zh: "恢复使用已停用的货币对。" },
  trip: {
    en: "Anybody records that an answer moved further than the breaker allows; conversions rest for the cooldown.",
    zh: "任何人都可以记录报价的变动超过熔断器所允许的幅度；冷却期内停止兑换。",
  },
  reset: {
    en: "The guardian closes a tripped circuit breaker; the next answer becomes its reference.",
    zh: "监护人复位已触发的熔断器；下一个报价成为新的参照。",
  },
  freeze: {
    en: "Compliance freezes somebody's tokens: they stay where they are, whatever path is tried.",
    zh: "合规方冻结某方的代币：无论走哪条路，都留在原处。",
  },
  unfreeze: { en: "Compliance lets somebody's tokens move again.", zh: "合规方解冻某方的代币。" },
  pause: {
    en: "The token stops moving altogether, or the escrow takes no new payments in it. Every way out of the escrow stays open.",
    zh: "代币完全停止流动，或托管不再接受以它计价的新付款。退出托管的每条路仍然开放。",
  },
  unpause: { en: "What was paused goes on.", zh: "恢复被暂停的部分。" },
  block: {
    en: "Compliance blocks a party, as on a sanctions hit: the gateway takes no deposit of it and owes it no payout, and its tokens are frozen, so that a release to it is kept as a credit.",
    zh: "合规方封锁某方，如制裁名单命中：网关不收其存款，也不欠其兑付；其代币同时被冻结，放给它的款项由托管合约代为保管。",
  },
  unblock: {
    en: "Compliance lifts a block: the party may pass the gateway again, and its tokens can move, unless they were frozen by a freeze of their own.",
    zh: "合规方解除封锁：该方可再次通过网关，其代币也可转移；若另有单独的冻结，则仍被冻结。",
  },
  verify: {
    en: "The platform checks who a customer is, and the registry knows it for a year.",
    zh: "平台核实客户身份，登记有效一年。",
  },
  revoke: {
    en: "The platform takes a bank's role at the gateway: it attests no deposit any more, and reports on no payout, not even on one that it owes.",
    zh: "平台收回一家银行在网关的角色：它不能再证明存款，也不能再报告兑付，即使是它所欠的兑付。",
  },
  attest: {
    en: "The custodian counts three accounts: the reserve, which equals the supply, payouts in transit, and what the desk has pledged for new tokens. Their sum is the one figure that the chain takes. The desk may pledge more first, or take some back; its own money is never counted, and what backs tokens stays.",
    zh: "储备存管行清点三个账户：储备（等于流通量）、在途兑付，以及做市商为新代币质押的资金；三者之和是上链的唯一数字。做市商可以先追加质押或取回一部分；其自有资金从不计入，支持代币的储备不动。",
  },
  close: {
    en: "A bank closes a customer's account: what is in it stays, and nothing more is paid into it.",
    zh: "银行关闭客户的账户：其中的资金不动，不再接受入账。",
  },
  reopen: { en: "A bank opens a closed account again.", zh: "银行重新开立已关闭的账户。" },
  wait: { en: "Nothing happens for a while.", zh: "一段时间内什么也不发生。" },
  reenter: {
    en: "The payee attacks: a token of its own asks the escrow, in the middle of a transfer, to release this payment as well. It must gain nothing.",
    zh: "收款人发起攻击：它自己的代币在转账途中要求托管合约同时放款这笔付款。它必须一无所获。",
  },
} as const satisfies Record<string, Bilingual>;
