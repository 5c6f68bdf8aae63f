import type { Explanation } from "../../explanation.ts";

/** What each breaker does to a scenario, and what must follow. */
export const BREAKER_EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  "stale-rate": {
    en: "No fresh rate is published for longer than the pair allows. Converting is refused with StaleRate; the way out is a new answer, or waiting for one.",
    zh: "在货币对允许的时限内没有新的汇率发布。兑换被拒绝（StaleRate）；出路是发布新汇率，或等待。",
  },
  "rate-jump": {
    en: "An answer moves further than the circuit breaker allows. Converting is refused with DeviationTooHigh; the breaker is tripped, and after its cooldown or a reset the new level holds.",
    zh: "报价的变动超过熔断器所允许的幅度。兑换被拒绝（DeviationTooHigh）；触发熔断，冷却或复位之后采用新的水平。",
  },
  "inverted-rate": {
    en: "A feed reports the rate the wrong way round, 1/rate. The band around the pair refuses it with RateOutOfBand.",
    zh: "喂价把汇率报反了，即倒数。货币对的区间将其拒绝（RateOutOfBand）。",
  },
  "market-closed": {
    en: "The step comes at the weekend or on a holiday. Converting is refused with MarketClosed until the market opens.",
    zh: "步骤落在周末或节假日。兑换被拒绝（MarketClosed），直到开市。",
  },
  "seller-silent": {
    en: "The seller does nothing: no goods come. When deliverBy has passed, the payer reclaims everything; before that, BeforeDeadline.",
    zh: "卖方毫无动静，货物不来。过了 deliverBy，付款人收回全部；此前则为 BeforeDeadline。",
  },
  "carrier-silent": {
    en: "The goods are there, and the carrier does not attest it. Nobody else can (Unauthorized); the buyer, who has the goods, releases without it.",
    zh: "货物已到，而承运人不出证明。他人无权代劳（Unauthorized）；买方已收货，可以直接放款。",
  },
  "goods-lost": {
    en: "The goods are lost on the way. Nobody attests delivery, and after deliverBy the payer reclaims.",
    zh: "货物在途中丢失。无人证明送达，过了 deliverBy 付款人收回资金。",
  },
  dispute: {
    en: "The buyer disputes. Releasing and refunding are refused with IllegalTransition; the arbiter decides.",
    zh: "买方提出争议。放款与退款都被拒绝（IllegalTransition）；由仲裁人裁决。",
  },
  "arbiter-silent": {
    en: "There is a dispute, and the arbiter does not decide. After the arbitration period a decision is refused with AfterDeadline, and the payer reclaims.",
    zh: "发生争议，而仲裁人不作裁决。仲裁期过后裁决被拒绝（AfterDeadline），付款人收回资金。",
  },
  "freeze-party": {
    en: "Compliance freezes a party's tokens. Moving them is refused with AccountFrozen; what would be paid to it is kept for it until it is unfrozen.",
    zh: "合规方冻结某方的代币。移动被拒绝（AccountFrozen）；应付给它的款项为其保留，直到解冻。",
  },
  "pause-token": {
    en: "The token is paused. Every movement is refused with TokenPaused; nothing is lost, and all goes on after it is unpaused.",
    zh: "代币被暂停。一切移动都被拒绝（TokenPaused）；毫无损失，恢复之后照常进行。",
  },
  "reserve-short": {
    en: "The attested reserve is too small. Minting is refused with ReserveExceeded until money is brought and attested.",
    zh: "已证明的储备不足。铸币被拒绝（ReserveExceeded），直到存入资金并再次证明。",
  },
  "payout-fails": {
    en: "The payee's bank cannot pay out. It says so on the chain, the tokens come back to the payee, and nothing is charged.",
    zh: "收款人的银行无法兑付。它在链上说明，代币退回收款人，不收任何费用。",
  },
  "double-release": {
    en: "Somebody releases a second time. It is refused with IllegalTransition or AmountOutOfRange: what was paid is not held any more.",
    zh: "有人第二次放款。被拒绝（IllegalTransition 或 AmountOutOfRange）：已付出的不再托管。",
  },
  "dust-amount": {
    en: "An amount is too small to become one minor unit on the other side. It is refused rather than rounded to nothing.",
    zh: "金额太小，折合不到对方的一个最小单位。会被拒绝，而不是舍入为零。",
  },
  "reentrant-seller": {
    en: "The seller's own token calls the escrow back in the middle of a transfer. The call inside is refused, and the seller gains nothing.",
    zh: "卖方自己的代币在转账途中回调托管合约。内层调用被拒绝，卖方一无所获。",
  },
  "clock-skew": {
    en: "A feed's clock is ahead of the chain's: its answer is dated in the future, and converting is refused with FutureRate.",
    zh: "喂价的时钟快于链上时钟：报价日期在未来，兑换被拒绝（FutureRate）。",
  },
  "quote-expired": {
    en: "The firm quote is used after its last second. It is refused with QuoteExpired; a new quote goes through.",
    zh: "确定报价在最后一秒之后才被使用。被拒绝（QuoteExpired）；重新询价即可。",
  },
  "quote-reused": {
    en: "A quote is used twice. The second time is refused with QuoteAlreadyUsed.",
    zh: "报价被使用两次。第二次被拒绝（QuoteAlreadyUsed）。",
  },
  "sanctioned-buyer": {
    en: "Compliance blocks the buyer. The gateway takes no deposit of theirs: ParticipantBlocked.",
    zh: "合规方封锁买方。网关不收其存款：ParticipantBlocked。",
  },
};
