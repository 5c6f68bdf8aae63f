/** Why a rate is refused: the names of the oracle's errors, in the order in which the first is thrown. */
export const REFUSALS = [
  "UnknownPair",
  "PairHalted",
  "MarketClosed",
  "QueuedUntilOpen",
  "FeedReverted",
  "DecimalsChanged",
  "IncompleteRound",
  "InvalidAnswer",
  "RoundWentBack",
  "FutureRate",
  "StaleRate",
  "RateOutOfBand",
  "BreakerOpen",
  "DeviationTooHigh",
  "StalePath",
  "TimestampSpreadTooHigh",
] as const;

export type Refusal = (typeof REFUSALS)[number];

/** Those that are about one pair by itself. */
export type PairRefusal = Exclude<Refusal, "UnknownPair" | "StalePath" | "TimestampSpreadTooHigh">;

/** Refusals in the oracle's order, each once. */
export function inOrder<Kind extends Refusal>(refusals: Iterable<Kind>): Kind[] {
  return [...new Set(refusals)].sort((left, right) => REFUSALS.indexOf(left) - REFUSALS.indexOf(right));
}
