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
