import { ownValue } from "../own-value.ts";

/**
 * What the argument of a contract's error is, which decides how people read it. Times are Unix seconds: `from` is the first
 * second at which something is allowed, `through` the last one, `before` the first one at which it no longer is, `after`
 * the last one at which it is not yet. Amounts are minor units: of the token that a call is about, of what it buys or
 * sells, of its currency, or wei.
 */
export const ARGUMENT_KINDS = [
  "account",
  "pair",
  "currency",
  "time",
  "from",
  "through",
  "before",
  "after",
  "duration",
  "basisPoints",
  "status",
  "operation",
  "direction",
  "payoutStatus",
  "listing",
  "role",
  "tokens",
  "bought",
  "sold",
  "fiat",
  "wei",
  "answer",
  "round",
  "count",
  "identifier",
  "flag",
  "text",
] as const;

export type ArgumentKind = (typeof ARGUMENT_KINDS)[number];

/** Names of arguments by what they are in every error but those below. */
const NAMES: Readonly<Partial<Record<ArgumentKind, string>>> = {
  account:
    "account approver arbiter authorizer bank caller carrier defaultAdmin feeRecipient feed minter owner payee payer " +
    "provider receiver recipient required sender signer spender target token",
  pair: "pair",
  currency: "currency tokenCurrency",
  time: "acceptedAt attestedAt deliverBy newest observedAt oldest returnBy startedAt timestamp trippedAt updatedAt",
  from: "earliest opensAt schedule until usableAt",
  through: "expiresAt latest verifiedUntil",
  before: "deadline reportBy validBefore",
  after: "validAfter",
  duration: "longest maximumAge maximumSpread period shortest",
  basisPoints: "breakerBps feeBps limitBps maximumBps maximumCostBps maximumDeviationBps spreadBps",
  status: "status",
  operation: "operation",
  direction: "direction",
  listing: "listing",
  role: "neededRole",
  tokens: "allowance amount available balance bought expected held needed received reserve supply",
  bought: "amountOut buyAmount midAmount minimumOut",
  fiat: "fee maximumFee",
  answer: "accepted answer highest lowest maximum minimum",
  round: "acceptedRoundId roundId",
  count:
    "actual agreed amountsLength bits calendar code currencyDecimals denominator first fresh legs length numerator pinned " +
    "quorum reporters termsLength tokenDecimals value",
  identifier: "contentHash currentNonce depositReference nonce paymentId payoutId s",
  flag: "paid",
  text: "message str",
};

/** Arguments that are something else in one error than they are in the others, as `Error.argument`. */
const EXCEPTIONS: Readonly<Record<string, ArgumentKind>> = {
  "AmountOutOfRange.maximum": "tokens",
  "AmountTooSmall.amount": "sold",
  "BeforeDeadline.deadline": "from",
  "ERC2612ExpiredSignature.deadline": "through",
  "FeeTooHigh.maximum": "basisPoints",
  "InsufficientBalance.balance": "wei",
  "InsufficientBalance.needed": "wei",
  "LimitTooHigh.maximum": "basisPoints",
  "PathTooLong.maximum": "count",
  "PayoutNotOverdue.reportBy": "from",
  "QuorumLost.required": "count",
  "QuoteForOtherDirection.required": "direction",
  "QuoteForOtherPayment.required": "identifier",
  "WrongPayoutStatus.actual": "payoutStatus",
  "WrongPayoutStatus.required": "payoutStatus",
  "WrongTokenCurrency.actual": "currency",
};

const KINDS: ReadonlyMap<string, ArgumentKind> = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) =>
    names.split(" ").map((name) => [name, kind as ArgumentKind] as const),
  ),
);

/** What an argument of a contract's error is; none of an argument that a newer version has. */
export function argumentKind(error: string, name: string): ArgumentKind | undefined {
  return ownValue(EXCEPTIONS, `${error}.${name}`) ?? KINDS.get(name);
}
