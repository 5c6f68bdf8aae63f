import type { Bilingual } from "../../language.ts";

/** What a fault does, and why nothing is lost by it. */
export const FAULT_WORDS = {
  "fault.stale-rate.what": {
    en: "The price is older than the oracle accepts: by an hour more than the wait for the next publication allows.",
    zh: "喂价的时间超过预言机允许的上限：比等待下一次发布所允许的时间多一小时。",
  },
  "fault.stale-rate.safe": {
    en: "The oracle refuses with StaleRate, so nothing is converted at an outdated rate; no money has moved. Once the feed is updated, the same step succeeds. Compare the price's timestamp with the step's.",
    zh: "预言机返回 StaleRate 并拒绝，资金未动，不会按过期汇率兑换。喂价更新后，同一步骤即可完成。请对比喂价的时间戳与步骤的时间。",
  },
  "fault.rate-jump.what": {
    en: "The market rate jumps by 15%, more than the circuit breaker allows in one update.",
    zh: "市场汇率一次跳动 15%，超过熔断器单次更新允许的幅度。",
  },
  "fault.rate-jump.safe": {
    en: "The oracle refuses with DeviationTooHigh until the guardian has checked the rate, trips the circuit breaker and resets it. Before a payment the FX dealer then quotes anew, and what moved before the quote is in the new rate. Before a redemption there is no new quote: whoever holds the tokens bears the move, and the row of the rate move names it.",
    zh: "预言机返回 DeviationTooHigh 并拒绝，直到风控管理员核实汇率、触发熔断器并将其复位。付款前：做市商重新报价，报价前的变动已计入新汇率。赎回前：没有新报价，汇率变动由代币持有人承担，见“汇率变动”一行。",
  },
  "fault.inverted-rate.what": {
    en: "A feed reports the reciprocal of its rate.",
    zh: "喂价报成了汇率的倒数。",
  },
  "fault.inverted-rate.safe": {
    en: "Far from 1 the price is outside its band (RateOutOfBand) or too far from the last one (DeviationTooHigh); near 1 the FX dealer's quote is too far from it (QuoteOffMarket). A reciprocal so close that none of the three detects it is not caught: compare sources.",
    zh: "远离 1 时，喂价超出上下限（RateOutOfBand）或与上次相差过大（DeviationTooHigh）；接近 1 时，做市商的报价与之相差过大（QuoteOffMarket）。若倒数与原值接近到三者都无法察觉，则不会被拦下：应比对多个来源。",
  },
  "fault.market-closed.what": {
    en: "It is Saturday, and the market is closed.",
    zh: "今天是星期六，市场休市。",
  },
  "fault.market-closed.safe": {
    en: "The oracle refuses with MarketClosed. Tokens in escrow stay there, deadlines run on, and after the market has opened on Sunday at 22:00 UTC the same step succeeds at a fresh rate; here at the same hour of the next week.",
    zh: "预言机返回 MarketClosed 并拒绝。托管中的款项不动，各项期限照常计算；周日 22:00（UTC）开市后，同一步骤即可按新汇率完成；这里是在下一周的同一时刻。",
  },
  "fault.seller-silent.what": {
    en: "The seller never ships the goods, and the delivery deadline passes.",
    zh: "卖方一直不发货，交货期限已过。",
  },
  "fault.seller-silent.safe": {
    en: "From the deadline's second on, delivery is refused (AfterDeadline) and anyone may return the tokens to the buyer. The buyer gets all its tokens back; the fee and the margin of paying are lost. The final status is Reclaimed.",
    zh: "自期限那一秒起，送达证明被拒绝（AfterDeadline），任何人都可以让款项退回买方。买方收回全部代币，只损失付款时的手续费与汇差。最终状态：已到期退回。",
  },
  "fault.carrier-silent.what": {
    en: "The goods have arrived, and the carrier does not attest it.",
    zh: "货物已到，承运人却未出具送达证明。",
  },
  "fault.carrier-silent.safe": {
    en: "Nobody else can attest delivery: the seller is refused with Unauthorized. The buyer has the goods and releases without an attestation; otherwise the tokens would be returned to it at the deadline.",
    zh: "他人不能代为出具送达证明：卖方的证明被 Unauthorized 拒绝。买方已收到货，可直接放行；否则到期后款项退回买方。",
  },
  "fault.goods-lost.what": {
    en: "The goods are lost in transit.",
    zh: "货物在途中遗失。",
  },
  "fault.goods-lost.safe": {
    en: "Before the deadline the buyer cannot reclaim the tokens on its own (BeforeDeadline), since the goods may still arrive. The seller refunds them at once, without an escrow fee. The final status is Refunded.",
    zh: "期限之前买方不能单方收回款项（BeforeDeadline），因为货物仍可能到达。卖方可立即退款，不收托管费。最终状态：已退款。",
  },
  "fault.dispute.what": {
    en: "The goods do not match the order, and the buyer disputes.",
    zh: "货物与约定不符，买方提出争议。",
  },
  "fault.dispute.safe": {
    en: "From then on neither party can take the money: the seller's release is refused, with Unauthorized before delivery and BeforeDeadline after it. Each may still give up its own claim. The arbiter gives the seller 60% of what is held and the buyer the rest; the escrow fee is charged on the seller's part alone.",
    zh: "此后任何一方都不能取走款项：卖方的放行会被拒绝（送达前为 Unauthorized，送达后为 BeforeDeadline）；双方仍可放弃己方的主张。争议裁决人将托管金额的 60% 判给卖方，其余归买方；托管费只对卖方部分收取。",
  },
  "fault.arbiter-silent.what": {
    en: "The goods are delivered, there is a dispute, and the arbiter does not decide in time.",
    zh: "货已送达且有争议，争议裁决人未在期限内裁决。",
  },
  "fault.arbiter-silent.safe": {
    en: "From the end of arbitration on a decision is too late (AfterDeadline), and the carrier's attestation decides: the buyer cannot reclaim (IllegalTransition), and anyone may release to the seller. Without attested delivery the tokens go back to the buyer. An unresponsive arbiter cannot lock the funds.",
    zh: "裁决期满后再裁决为时已晚（AfterDeadline），此时以送达证明为准：买方不能收回（IllegalTransition），任何人都可以向卖方放行。若没有送达证明，则退回买方。裁决人不作为，资金也不会被锁死。",
  },
  "fault.freeze-party.what": {
    en: "Compliance freezes the party that holds, or is about to receive, the tokens.",
    zh: "合规人员冻结了持有或即将收到代币的一方。",
  },
  "fault.freeze-party.safe": {
    en: "A frozen balance cannot be transferred (AccountFrozen). A release to a frozen seller still succeeds and becomes a held credit, so that nobody else is held up; withdrawing it is refused (AccountFrozen) until the freeze is lifted. A freeze does not change who owns the funds.",
    zh: "被冻结的余额不能转账（AccountFrozen）。向被冻结的卖方放行仍可完成，款项转为待领款，不影响他人；解冻之前提取会被拒绝（AccountFrozen）。冻结不改变资金归属。",
  },
  "fault.pause-token.what": {
    en: "The token's issuer suspends all transfers.",
    zh: "代币发行方暂停一切转账。",
  },
  "fault.pause-token.safe": {
    en: "Every operation that would transfer tokens is refused with TokenPaused; a release becomes a held credit. Statuses of payments do not change, and once transfers resume everything continues.",
    zh: "凡要转移代币的操作，均返回 TokenPaused 并被拒绝；放行的款项则转为待领款。付款状态不变，恢复转账后一切照常。",
  },
  "fault.reserve-short.what": {
    en: "The FX dealer has withdrawn its own money, and the custodian attests only what backs the tokens in circulation.",
    zh: "做市商取走了自己的资金，储备存管行只能证明流通代币的储备。",
  },
  "fault.reserve-short.safe": {
    en: "No token is minted without backing: paying is refused with ReserveExceeded, and the buyer's account is not debited. Once the FX dealer has deposited money and it is attested, the same step succeeds.",
    zh: "没有储备就不铸币：付款返回 ReserveExceeded 并被拒绝，买方账户未被借记。做市商补足资金并经证明后，同一步骤即可完成。",
  },
  "fault.payout-fails.what": {
    en: "The seller's account is closed when its bank wants to credit it.",
    zh: "银行要入账时，卖方账户已销户。",
  },
  "fault.payout-fails.safe": {
    en: "The bank does not confirm the payout; it reports it as failed (AC04, closed account), and the burned tokens are minted again to the seller, backed and free of charge. Once it has an account, the seller redeems again.",
    zh: "银行不确认，而是报告失败（AC04，账户已销户）；被销毁的代币重新铸回给卖方，储备随之恢复，且不收费用。有了账户后，卖方再次赎回即可。",
  },
  "fault.bank-silent.what": {
    en: "The seller's bank owes a payout and does not report on it for thirty days.",
    zh: "卖方银行有一笔应付款项待入账，三十天未报告结果。",
  },
  "fault.bank-silent.safe": {
    en: "From payoutDue on its report is refused with PayoutOverdue, and anyone may have the burned tokens minted again to the seller, here after a fresh attestation of the reserve that they are minted against. The seller redeems again, at that day's rate, and is paid.",
    zh: "自 payoutDue 起，其报告因 PayoutOverdue 被拒绝，任何人都可以让已销毁的代币退回卖方；代币须重新铸造，因此先更新储备证明。卖方按当日汇率再次赎回，款项入账。",
  },
  "fault.bank-revoked.what": {
    en: "The seller's bank loses its role at the gateway while it owes a payout.",
    zh: "卖方银行有一笔应付款项待入账时，被撤销在网关的资格。",
  },
  "fault.bank-revoked.safe": {
    en: "Its report is refused with NotABank. The platform moves the payout to another bank of the same currency, which pays; where there is none, anyone may have the tokens minted again to the seller at payoutDue, and the seller keeps them. The payout's step names the bank that pays.",
    zh: "其报告因 NotABank 被拒绝。平台把这笔应付款项转交同一币种的另一家银行入账；若没有，到 payoutDue 时任何人都可以让代币退回卖方，由卖方持有。入账步骤会写明由哪家银行支付。",
  },
  "fault.double-release.what": {
    en: "The same payment is released once more.",
    zh: "同一笔付款被再次放行。",
  },
  "fault.double-release.safe": {
    en: "The payment is already Released, so the call reverts with IllegalTransition. Nothing is paid twice.",
    zh: "款项已全部放行，状态为“已放行”，因此返回 IllegalTransition 并被拒绝，不会重复支付。",
  },
  "fault.dust-amount.what": {
    en: "The amount is so small that nothing would arrive.",
    zh: "金额过小，到账金额为零。",
  },
  "fault.dust-amount.safe": {
    en: "The FX dealer refuses it and names the smallest amount that works (AMOUNT_TOO_SMALL); settled directly, the gateway refuses with AmountTooSmall. Nobody pays for nothing.",
    zh: "做市商拒绝并告知最小可行金额（AMOUNT_TOO_SMALL）；直接结算时，网关合约返回 AmountTooSmall 并拒绝。不会出现付了款却没有到账的情况。",
  },
  "fault.reentrant-seller.what": {
    en: "The seller issues a token that calls the escrow in the middle of its own transfer, has it allowed by mistake, and makes a payment to itself with it.",
    zh: "卖方发行一种会在自身转账途中回调托管合约的代币，该代币被误列为可用，卖方用它付款给自己。",
  },
  "fault.reentrant-seller.safe": {
    en: "The nested call is refused with ReentrancyGuardReentrantCall, and it would not have been the buyer's anyway. The balance of the attacked payment does not change. See the event Reentered and the escrow's balance.",
    zh: "途中的调用被防重入锁拒绝（ReentrancyGuardReentrantCall），何况它也并非买方发出。被攻击的付款余额不变。请看 Reentered 事件与托管余额。",
  },
  "fault.clock-skew.what": {
    en: "A feed's clock is two minutes ahead of the chain's.",
    zh: "喂价的时钟比链上快两分钟。",
  },
  "fault.clock-skew.safe": {
    en: "A future timestamp would let an old price pass the age check, so it is refused with FutureRate. Once the feed reports with the right time, the same step succeeds.",
    zh: "时间戳晚于当前的喂价会被 FutureRate 拒绝：否则过期汇率可借此绕过时效检查。喂价时间正确后，同一步骤即可完成。",
  },
  "fault.quote-expired.what": {
    en: "The buyer pays after the quote has expired.",
    zh: "报价过期之后买方才付款。",
  },
  "fault.quote-expired.safe": {
    en: "The gateway refuses with QuoteExpired, and the bank has debited nothing. The FX dealer gives a new quote, and the buyer pays at that. At exactly its last second the quote would have been valid.",
    zh: "网关合约返回 QuoteExpired 并拒绝，银行未作借记。做市商重新报价，买方按新报价付款。若恰在最后一秒，原报价仍然有效。",
  },
  "fault.quote-reused.what": {
    en: "The buyer's bank presents a second deposit for a quote that has been used.",
    zh: "买方银行为已用过的报价提交第二笔存款。",
  },
  "fault.quote-reused.safe": {
    en: "A quote is for a single use: QuoteAlreadyUsed, or, settled directly, the payment is already in the escrow (IllegalTransition). The second deposit is not booked.",
    zh: "报价只能使用一次：QuoteAlreadyUsed；直接结算时，托管合约已有此付款（IllegalTransition）。第二笔存款不会入账。",
  },
  "fault.sanctioned-buyer.what": {
    en: "The buyer is on a sanctions list before it pays.",
    zh: "买方在付款前被列入制裁名单。",
  },
  "fault.sanctioned-buyer.safe": {
    en: "The gateway refuses its deposit with ParticipantBlocked: no token is minted, and the money stays in its account. Its tokens are frozen in the same step: a payment already in escrow stays there or becomes a held credit, which is paid out only after the party is removed from the list.",
    zh: "网关合约返回 ParticipantBlocked 并拒绝其存款：不铸币，资金留在其账户中。其代币在同一步骤中被冻结：已入托管的款项留在托管中，或转为待领款，移出名单之后才能提取。",
  },
  "fault.terms-cancelled.what": {
    en: "The buyer cancels the terms before they are funded.",
    zh: "买方在存入托管之前撤销条款。",
  },
  "fault.terms-cancelled.safe": {
    en: "The escrow refuses to fund them with IllegalTransition, for good, whoever submits the buyer's signature and by whichever way. Nothing has moved: the buyer keeps its tokens or, settled directly, its money. The final status is Cancelled.",
    zh: "托管合约一律返回 IllegalTransition 并永久拒绝为其存入托管，无论由谁、以何种方式提交买方的签名。资金未动：买方保有代币；直接结算时保有原来的款项。最终状态：已撤销。",
  },
} as const satisfies Record<string, Bilingual>;
