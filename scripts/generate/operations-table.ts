import type { VerbName } from "../../src/verbs/verbs.ts";

/** What a page says of a verb that no run can tell. */
export interface OperationPage {
  readonly purpose: string;
  readonly who: string;
  /** The contract's function, or what happens where none is called. */
  readonly calls: string;
  /** Refusals worth knowing. */
  readonly refusals: readonly string[];
}

export const OPERATIONS: Readonly<Record<VerbName, OperationPage>> = {
  quote: {
    purpose:
      "Payer and payee agree on terms, and the desk signs a firm rate for paying. What the payee will receive is an indication at the same rates.",
    who: "the desk",
    calls: "no contract: the quote and the terms are signed and sent by letter",
    refusals: [
      "`AMOUNT_TOO_SMALL` when nothing would arrive",
      "`RATE_MISSING` in a gap of the market",
      "`PAYMENT_ALREADY_PAID`",
    ],
  },
  disclose: {
    purpose: "Somebody is shown who pays and what for; the hash of it is recorded.",
    who: "the platform",
    calls: "`ParticipantRegistry.disclose`",
    refusals: ["`AlreadyDisclosed`"],
  },
  pay: {
    purpose:
      "The payer's bank takes the fiat and attests it; the gateway mints the tokens of the quote, to the payer, or, settled directly, straight into the escrow.",
    who: "the payer, through its bank",
    calls: "`SettlementGateway.payAtQuote`, or `payIntoEscrowAtQuote`",
    refusals: [
      "`FUNDS_INSUFFICIENT`",
      "`QuoteExpired`",
      "`QuoteAlreadyUsed`",
      "`DepositAlreadyUsed`",
      "`QuoteOffMarket`",
      "`ReserveExceeded`",
      "`NotVerified`",
      "`ParticipantBlocked`",
      "every refusal of the oracle",
    ],
  },
  fund: {
    purpose:
      "The payer signs once, and the platform locks the tokens in the escrow. Settled directly, `pay` has done it.",
    who: "the payer, whose signature the platform sends",
    calls: "`SettlementEscrow.fundByAuthorization`",
    refusals: [
      "`IllegalTransition` a second time",
      "`AfterDeadline`",
      "`TokenNotAllowed` while the escrow is paused",
      "`AccountFrozen`",
    ],
  },
  deliver: {
    purpose: "The carrier attests that the goods arrived; from now on time is on the payee's side.",
    who: "the carrier alone, before `deliverBy`",
    calls: "`SettlementEscrow.deliver`",
    refusals: ["`Unauthorized`", "`AfterDeadline`", "`IllegalTransition`"],
  },
  release: {
    purpose:
      "What is held, or a part of it, goes to the payee, less the escrow's fee. Settled directly, it is redeemed in the same transaction.",
    who: "the payer at any time; anyone once the inspection has ended",
    calls: "`SettlementEscrow.release`, or `releaseAndRedeem`",
    refusals: ["`Unauthorized`", "`BeforeDeadline`", "`AmountOutOfRange`", "`IllegalTransition`"],
  },
  redeem: {
    purpose: "The payee's tokens are burned at the guarded spot rate, and its bank owes it the fiat.",
    who: "the payee",
    calls: "`SettlementGateway.redeemAtSpot`",
    refusals: [
      "`BelowMinimumOut`",
      "`AmountTooSmall`",
      "`AccountFrozen`",
      "`ParticipantBlocked`",
      "every refusal of the oracle",
    ],
  },
  payout: {
    purpose:
      "The payee's bank pays what it owes and says so; or, with `fails`, says why it cannot, and the tokens come back.",
    who: "the payee's bank",
    calls: "`SettlementGateway.confirmPayout`, or `failPayout`",
    refusals: ["`PAYOUT_MISSING`", "`ACCOUNT_CLOSED`", "`FUNDS_INSUFFICIENT` of the desk"],
  },
  refund: {
    purpose:
      "The payee gives back: out of the escrow, or, once all is released, of its own tokens, as for goods that came back.",
    who: "the payee; of what was released only before `returnBy`",
    calls: "`SettlementEscrow.refund`",
    refusals: [
      "`Unauthorized`",
      "`AfterDeadline`",
      "`AmountOutOfRange`",
      "`ERC20InsufficientBalance` once the tokens are redeemed",
    ],
  },
  reclaim: {
    purpose:
      "What is held goes back to the payer, because nobody delivered in time or the arbiter was silent.",
    who: "anyone, from `deliverBy` or `arbitrationEnds` on",
    calls: "`SettlementEscrow.reclaim`",
    refusals: ["`BeforeDeadline`", "`IllegalTransition`"],
  },
  dispute: {
    purpose: "From now on only the arbiter can move the payment, until the arbitration ends.",
    who: "the payer until the inspection ends; the payee before delivery",
    calls: "`SettlementEscrow.dispute`",
    refusals: ["`NotAParty`", "`Unauthorized`", "`AfterDeadline`", "`IllegalTransition`"],
  },
  resolve: {
    purpose: "The arbiter divides what is held; the escrow's fee is on the payee's share.",
    who: "the arbiter, before the arbitration ends",
    calls: "`SettlementEscrow.resolve`",
    refusals: ["`Unauthorized`", "`AfterDeadline`", "`RESOLUTION_UNEQUAL`", "`AmountOutOfRange`"],
  },
  withdraw: {
    purpose: "Somebody takes out of the escrow what could not be paid out to it, or the fees that it earned.",
    who: "whoever it is owed to",
    calls: "`SettlementEscrow.withdrawCredit`, or `withdrawFees`",
    refusals: ["`NothingOwed`", "`OwnerFrozen`", "`TokenPaused`"],
  },
  claim: {
    purpose: "The tokens of a failed payout that could not be minted when it failed come back to the payee.",
    who: "anyone",
    calls: "`SettlementGateway.claimReturn`",
    refusals: ["`WrongPayoutStatus`", "`PAYOUT_MISSING`", "`TokenPaused`"],
  },
  cancel: {
    purpose: "The desk withdraws a quote that was not used.",
    who: "the desk",
    calls: "`SettlementGateway.cancelQuote`",
    refusals: ["`QuoteAlreadyUsed`"],
  },
  rate: {
    purpose:
      "The market moves, and the feed says so at once; from now on both say this, whatever the path says.",
    who: "nobody: it happens",
    calls: "`SimulatedFeed.publishAt`",
    refusals: ["`AMOUNT_TOO_PRECISE`", "`RATE_MISSING`"],
  },
  report: {
    purpose:
      "A feed reports by hand: the market's rate, or a wrong one, or with a wrong time. With the market's rate and the right time it goes on by its path afterwards.",
    who: "the feed",
    calls: "`SimulatedFeed.publishAt`",
    refusals: ["`RATE_MISSING`"],
  },
  halt: {
    purpose: "Nothing is converted at a pair.",
    who: "the platform, as guardian",
    calls: "`RateOracle.setHalted`",
    refusals: ["`RATE_MISSING`"],
  },
  resume: {
    purpose: "A halted pair is used again.",
    who: "the platform, as guardian",
    calls: "`RateOracle.setHalted`",
    refusals: ["`RATE_MISSING`"],
  },
  trip: {
    purpose:
      "It is recorded that an answer moved too far, which starts the cooldown of the pair's circuit breaker.",
    who: "anyone; here the platform",
    calls: "`RateOracle.tripBreaker`",
    refusals: ["`BreakerNotTripped`"],
  },
  reset: {
    purpose: "A tripped circuit breaker is closed; the next answer becomes its reference.",
    who: "the platform, as guardian",
    calls: "`RateOracle.resetBreaker`",
    refusals: ["`BreakerNotTripped`"],
  },
  freeze: {
    purpose: "Somebody's tokens stay where they are; no path moves them.",
    who: "the platform, for compliance",
    calls: "`StableToken.setFrozen`",
    refusals: [],
  },
  unfreeze: {
    purpose: "Frozen tokens can move again.",
    who: "the platform, for compliance",
    calls: "`StableToken.setFrozen`",
    refusals: [],
  },
  pause: {
    purpose:
      "The token stops moving altogether, or the escrow takes no new payments in it. No exit needs an unpaused escrow.",
    who: "the platform, as pauser",
    calls: "`StableToken.pause`, or `SettlementEscrow.pause`",
    refusals: ["`TokenNotAllowed`"],
  },
  unpause: {
    purpose: "What was paused goes on.",
    who: "the platform, as pauser",
    calls: "`StableToken.unpause`, or `SettlementEscrow.unpause`",
    refusals: ["`TokenNotPaused`"],
  },
  block: {
    purpose: "The gateway takes no deposit of somebody and owes it no payout. The escrow does not ask.",
    who: "the platform, for compliance",
    calls: "`ParticipantRegistry.setBlocked`",
    refusals: [],
  },
  unblock: {
    purpose: "A blocked party may pass the gateway again.",
    who: "the platform, for compliance",
    calls: "`ParticipantRegistry.setBlocked`",
    refusals: [],
  },
  verify: {
    purpose: "A customer is known for a year. A blocked one stays blocked.",
    who: "the platform",
    calls: "`ParticipantRegistry.verify`",
    refusals: ["`PARTY_UNKNOWN`"],
  },
  attest: {
    purpose:
      "The custodian counts the reserve and states it. Before, the desk may bring money or take out what is its own.",
    who: "the custodian",
    calls: "`StableToken.attestReserve`",
    refusals: ["`FUNDS_INSUFFICIENT` when the desk would take what backs tokens"],
  },
  close: {
    purpose: "A bank closes a customer's account: nothing more is paid into it.",
    who: "the customer's bank",
    calls: "no contract hears of it",
    refusals: ["`PARTY_UNKNOWN`"],
  },
  reopen: {
    purpose: "A closed account is opened again.",
    who: "the customer's bank",
    calls: "no contract hears of it",
    refusals: ["`PARTY_UNKNOWN`"],
  },
  wait: { purpose: "Nothing happens for a while.", who: "nobody", calls: "nothing", refusals: [] },
  reenter: {
    purpose:
      "The payee attacks: it issues a token that calls the escrow in the middle of its own transfer, has it allowed by mistake, and pays itself with it.",
    who: "the payee",
    calls:
      "`SettlementEscrow.fund` and `release` in the hostile token, and `release` of this payment from within",
    refusals: ["`ReentrancyGuardReentrantCall`, always"],
  },
};
