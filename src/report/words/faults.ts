import type { Bilingual } from "../../language.ts";

/** What a fault does, and why nothing is lost by it. */
export const FAULT_WORDS = {
  "fault.stale-rate.what": {
    en: "A feed serves an answer that is older than the oracle takes: 26 hours, where 25 are allowed.",
    zh: "喂价给出的答案已有 26 小时，超过预言机允许的 25 小时。",
  },
  "fault.stale-rate.safe": {
    en: "The oracle refuses with StaleRate, so nothing is converted at a rate of yesterday; no money has moved. When the feed reports again, the same step goes through. Look at the report's time beside the step's.",
    zh: "预言机以 StaleRate 拒绝，不会按昨天的汇率兑换，资金分文未动。喂价更新后，同一步骤即可完成。请对比报价时间与步骤时间。",
  },
  "fault.rate-jump.what": {
    en: "The market jumps by 15 %, further than the circuit breaker takes at once.",
    zh: "市场一次跳动 15%，超过熔断器一次可接受的幅度。",
  },
  "fault.rate-jump.safe": {
    en: "The oracle refuses with DeviationTooHigh until somebody has looked. The guardian trips the circuit breaker and resets it, the desk quotes anew, and the payment goes on at the new rate. Look at the rate-move and at who bears it.",
    zh: "预言机以 DeviationTooHigh 拒绝，直到有人核实。守护者触发并复位熔断器，外汇商重新报价，付款按新汇率继续。请看汇率变动由谁承担。",
  },
  "fault.inverted-rate.what": { en: "A feed says its rate the wrong way round.", zh: "喂价把汇率报反了。" },
  "fault.inverted-rate.safe": {
    en: "Far from 1 the answer is outside its band (RateOutOfBand) or too far from the last one (DeviationTooHigh); near 1 the desk's quote is too far from it (QuoteOffMarket). An inverse so near that none of them sees it is not caught: compare sources.",
    zh: "远离 1 时，答案超出区间（RateOutOfBand）或偏离上次过多（DeviationTooHigh）；接近 1 时，外汇商的报价与之相差过大（QuoteOffMarket）。若倒数与原值近到三者都察觉不了，则不会被拦下：应比对多个来源。",
  },
  "fault.market-closed.what": {
    en: "It is Saturday, and nobody makes a price.",
    zh: "今天是星期六，没有人报价。",
  },
  "fault.market-closed.safe": {
    en: "The oracle refuses with MarketClosed. What is in escrow waits, deadlines run on, and when the market has opened on Sunday at 22:00 UTC the same step goes through at a fresh rate; here at the same hour of the next week.",
    zh: "预言机以 MarketClosed 拒绝。托管中的资金原地等待，各项期限照常计算；周日 22:00（UTC）开市后，同一步骤即可按新汇率完成；这里是在下一周的同一时刻。",
  },
  "fault.seller-silent.what": {
    en: "The seller never sends the goods, and the time for delivery passes.",
    zh: "卖方一直不发货，交货期限已过。",
  },
  "fault.seller-silent.safe": {
    en: "At that very second delivery is refused (AfterDeadline) and anybody may return the money to the buyer. The buyer has all its tokens back; it has lost the fee and the spread of paying. Look at the payment's status: Reclaimed.",
    zh: "到期的那一秒起，送达证明被拒绝（AfterDeadline），任何人都可以让资金退回买方。买方收回全部代币，只损失付款时的手续费与点差。请看付款状态：已收回。",
  },
  "fault.carrier-silent.what": {
    en: "The goods have arrived, and the carrier does not say so.",
    zh: "货物已到，承运人却不予证明。",
  },
  "fault.carrier-silent.safe": {
    en: "Nobody else can attest delivery: the seller is refused with Unauthorized. The buyer has the goods and releases without it; had it not, the money would have gone back at the deadline.",
    zh: "他人不能代为证明：卖方被以 Unauthorized 拒绝。买方已收到货，可直接放款；若未收到，到期后资金会退回。",
  },
  "fault.goods-lost.what": { en: "The goods are lost on the way.", zh: "货物在途中遗失。" },
  "fault.goods-lost.safe": {
    en: "Before the deadline the buyer cannot take the money back by itself (BeforeDeadline), for the goods might still come. The seller gives it back at once, without a fee of the escrow. Look at the status: Refunded.",
    zh: "期限之前买方不能单方取回资金（BeforeDeadline），因为货物仍可能到达。卖方可立即退款，托管不收费。请看状态：已退款。",
  },
  "fault.dispute.what": {
    en: "The goods are not what was ordered, and the buyer disputes.",
    zh: "货不对板，买方提出争议。",
  },
  "fault.dispute.safe": {
    en: "From then on neither party can take the money: the seller's release is refused, with Unauthorized before a delivery and BeforeDeadline after one. Each could still give up its own claim. The arbiter gives the seller 60 % of what is held and the buyer the rest; the escrow's fee is on the seller's part alone.",
    zh: "此后任何一方都拿不走资金：卖方放款会被拒绝（送达前为 Unauthorized，送达后为 BeforeDeadline）；双方仍可放弃己方的主张。仲裁人将托管金额的 60% 判给卖方，其余归买方；托管费只对卖方部分收取。",
  },
  "fault.arbiter-silent.what": {
    en: "There is a dispute about goods that were delivered, and the arbiter does not decide in time.",
    zh: "货已送达而发生争议，仲裁人却迟迟不裁决。",
  },
  "fault.arbiter-silent.safe": {
    en: "At the end of arbitration a decision comes too late (AfterDeadline), and the carrier's attestation decides: the buyer cannot take the money back (IllegalTransition), and anyone may release it to the seller. Had nothing been delivered, it would go back to the buyer. No one who keeps silent can keep the money.",
    zh: "仲裁期届满后再裁决为时已晚（AfterDeadline），此时以承运人的证明为准：买方不能收回（IllegalTransition），任何人都可以向卖方放款。若货未送达，则退回买方。沉默者无法扣住资金。",
  },
  "fault.freeze-party.what": {
    en: "Compliance freezes whoever would have or get the tokens next.",
    zh: "合规部门冻结了接下来将持有或收到代币的一方。",
  },
  "fault.freeze-party.safe": {
    en: "A frozen balance does not move (AccountFrozen). A release to a frozen seller goes through all the same and leaves a credit, so that nobody else is held up; the credit waits (AccountFrozen) until the freeze is lifted. Frozen money stays its owner's.",
    zh: "被冻结的余额不会移动（AccountFrozen）。放款给被冻结的卖方照样完成，款项记为代管，不影响他人；解冻之前提取会被拒绝（AccountFrozen）。被冻结的钱仍属于原主。",
  },
  "fault.pause-token.what": {
    en: "The token's issuer stops every movement of it.",
    zh: "代币发行方暂停一切转移。",
  },
  "fault.pause-token.safe": {
    en: "Whatever would move tokens is refused with TokenPaused, or, of a release, kept as a credit. The states of payments are as they were, and when the token moves again everything goes on.",
    zh: "凡要移动代币的操作都以 TokenPaused 拒绝；放款则记为代管。付款状态不变，恢复转移后一切照常。",
  },
  "fault.reserve-short.what": {
    en: "The desk has taken its money out, and the custodian attests only what backs the tokens that there are.",
    zh: "外汇商取走了自己的资金，托管行只能证明现有代币的储备。",
  },
  "fault.reserve-short.safe": {
    en: "No token is minted without backing: paying is refused with ReserveExceeded, and the buyer's account has not been touched. When the desk has brought money and it is attested, the same step goes through.",
    zh: "没有储备就不铸币：付款以 ReserveExceeded 拒绝，买方账户未动。外汇商补足资金并经证明后，同一步骤即可完成。",
  },
  "fault.payout-fails.what": {
    en: "The seller's account is closed when its bank wants to pay.",
    zh: "银行要兑付时，卖方账户已关闭。",
  },
  "fault.payout-fails.safe": {
    en: "The bank does not confirm what it cannot do; it reports the failure with its reason (AC04), and the burned tokens come back to the seller, backed again and free of charge. With an account the seller redeems once more.",
    zh: "银行不会确认办不到的事；它以原因代码 AC04 报告失败，被销毁的代币重新铸回给卖方，储备随之恢复，且不收费用。有了账户后，卖方再次赎回即可。",
  },
  "fault.bank-silent.what": {
    en: "The seller's bank owes a payout and does not report on it for thirty days.",
    zh: "卖方银行欠有一笔兑付，三十天未报告结果。",
  },
  "fault.bank-silent.safe": {
    en: "From payoutDue on its report is refused with PayoutOverdue, and anybody may bring the burned tokens back to the seller, here after a fresh attestation of the reserve that they are minted against. The seller redeems once more, at the rate of that day, and is paid.",
    zh: "自 payoutDue 起，其报告以 PayoutOverdue 被拒绝，任何人都可以让已销毁的代币退回卖方；代币须重新铸造，因此先更新储备证明。卖方按当日汇率再次赎回，并得到兑付。",
  },
  "fault.bank-revoked.what": {
    en: "The seller's bank loses its role at the gateway while it owes a payout.",
    zh: "卖方银行欠有一笔兑付时，被撤销在网关的资格。",
  },
  "fault.bank-revoked.safe": {
    en: "Its report is refused with NotABank. The platform moves what it owes to another bank of the same currency, which pays; where there is none, anybody brings the tokens back to the seller at payoutDue, and the seller keeps them. Look at who pays out.",
    zh: "其报告以 NotABank 被拒绝。平台把它所欠的兑付转交同一币种的另一家银行，由其支付；若没有，到 payoutDue 时任何人都可以让代币退回卖方，由卖方持有。请看由谁兑付。",
  },
  "fault.double-release.what": {
    en: "The same payment is released once more.",
    zh: "同一笔付款被再次放款。",
  },
  "fault.double-release.safe": {
    en: "Nothing is left to release, and the status knows it: IllegalTransition. Nothing is paid twice.",
    zh: "已无可放之款，状态亦有记录：IllegalTransition。不会重复支付。",
  },
  "fault.dust-amount.what": {
    en: "An amount so small that nothing would arrive.",
    zh: "金额小到什么也到不了账。",
  },
  "fault.dust-amount.safe": {
    en: "The desk refuses it and names the smallest amount that works (AMOUNT_TOO_SMALL); settled directly, the gateway refuses with AmountTooSmall. Nobody pays for nothing.",
    zh: "外汇商拒绝并告知最小可行金额（AMOUNT_TOO_SMALL）；直接结算时，网关以 AmountTooSmall 拒绝。不会有人白付钱。",
  },
  "fault.reentrant-seller.what": {
    en: "The seller issues a token that calls the escrow in the middle of its own transfer, has it allowed by mistake, and pays itself with it.",
    zh: "卖方发行一种会在自身转账途中回调托管合约的代币，被误列为可用，并用它付款给自己。",
  },
  "fault.reentrant-seller.safe": {
    en: "The call from within is refused with ReentrancyGuardReentrantCall, and it would not have been the buyer's anyway. The payment under attack holds what it held. Look at the event Reentered and at the escrow's balance.",
    zh: "途中的调用以 ReentrancyGuardReentrantCall 拒绝，何况它也并非买方发出。被攻击的付款分文未少。请看 Reentered 事件与托管余额。",
  },
  "fault.clock-skew.what": {
    en: "A feed's clock is two minutes ahead of the chain's.",
    zh: "喂价的时钟比链上快两分钟。",
  },
  "fault.clock-skew.safe": {
    en: "An answer from the future is refused with FutureRate: it could keep a stale rate alive. When the feed reports with the right time, the same step goes through.",
    zh: "来自未来的答案以 FutureRate 拒绝：否则过期汇率可能借此延命。喂价时间正确后，同一步骤即可完成。",
  },
  "fault.quote-expired.what": {
    en: "The buyer pays one second after the quote's last.",
    zh: "买方在报价失效一秒后付款。",
  },
  "fault.quote-expired.safe": {
    en: "The gateway refuses with QuoteExpired, and the bank has taken nothing. The desk gives a new quote, and the buyer pays at that. At exactly the last second it would have been good.",
    zh: "网关以 QuoteExpired 拒绝，银行分文未取。外汇商重新报价，买方按新价付款。若恰在最后一秒，原报价仍然有效。",
  },
  "fault.quote-reused.what": {
    en: "The buyer's bank brings a second deposit for a quote that has been used.",
    zh: "买方银行为已用过的报价送来第二笔存款。",
  },
  "fault.quote-reused.safe": {
    en: "A quote is good once: QuoteAlreadyUsed, or, settled directly, the escrow knows the payment already (IllegalTransition). The second deposit stays where it is.",
    zh: "报价只能使用一次：QuoteAlreadyUsed；直接结算时，托管合约已有此付款（IllegalTransition）。第二笔存款原地不动。",
  },
  "fault.sanctioned-buyer.what": {
    en: "The buyer is on a sanctions list before it pays.",
    zh: "买方在付款前被列入制裁名单。",
  },
  "fault.sanctioned-buyer.safe": {
    en: "The gateway refuses its deposit with ParticipantBlocked: no token comes into being, and the money stays in its account. Had it been in escrow already, it would still get out, for no exit asks the registry.",
    zh: "网关以 ParticipantBlocked 拒绝其存款：不会铸币，资金留在其账户中。若资金已在托管，仍可退出，因为任何出口都不询问登记处。",
  },
  "fault.terms-cancelled.what": {
    en: "The buyer voids the terms before they are funded.",
    zh: "买方在入托管之前作废条款。",
  },
  "fault.terms-cancelled.safe": {
    en: "The escrow refuses to fund them with IllegalTransition, whoever sends the buyer's signature and by whichever way, for good. Nothing has moved: the buyer keeps its tokens or, settled directly, its money. Look at the status: Cancelled.",
    zh: "托管合约以 IllegalTransition 永久拒绝为其入托管，无论由谁、以何种方式提交买方的签名。资金分文未动：买方保有代币；直接结算时保有原来的款项。请看状态：已作废。",
  },
} as const satisfies Record<string, Bilingual>;
