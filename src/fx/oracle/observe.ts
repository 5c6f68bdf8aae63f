import { rational } from "../../money/rational.ts";
import { deviatesBeyond } from "../deviation.ts";
import { BASIS_POINTS } from "../fee.ts";
import type { FeedRound } from "./feed-round.ts";
import { EMPTY_LISTS, type HolidayLists, closedSince, isMarketOpen } from "./market-hours.ts";
import { reopensAt, type GuardedPair } from "./pair-guards.ts";
import { inOrder, type PairRefusal } from "./refusal.ts";

/** What a pair's feed said, and everything that is wrong with it. */
export interface Observation {
  /** In the oracle's order; none: the answer may be used. */
  readonly refusals: readonly PairRefusal[];
  /** Nothing where the feed did not answer. */
  readonly round: FeedRound | undefined;
  /** Basis points that a closed market adds to the spread, under `widen`; otherwise zero. */
  readonly closedSpreadBps: bigint;
  /** Unix seconds up to which the answer ages: now, or the close of a closed market that widens. */
  readonly agedUntil: bigint;
}

/**
 * Applies every guard of a pair to its feed's round: `RateGuards.observe`, with the same verdicts.
 *
 * @param round Nothing where the feed does not answer.
 * @param now Unix seconds.
 */
export function observe(
  pair: GuardedPair,
  round: FeedRound | undefined,
  now: bigint,
  lists: HolidayLists = EMPTY_LISTS,
): Observation {
  const { guards, halted } = pair;
  const closed = !isMarketOpen(guards, now, lists);
  const widened = closed && guards.closedPolicy === "widen";
  const refusals: PairRefusal[] = halted ? ["PairHalted"] : [];
  if (closed && !widened) refusals.push(guards.closedPolicy === "queue" ? "QueuedUntilOpen" : "MarketClosed");
  // A rate does not age while the market is closed: what was fresh at the close is as fresh until the market opens. A
  // close that is not known, of a market closed for over two weeks, stops no age.
  const agedUntil = (widened && closedSince(guards, now, lists)) || now;
  refusals.push(...(round === undefined ? ["FeedReverted" as const] : ofRound(pair, round, now, agedUntil)));
  const closedSpreadBps = widened ? guards.closedSpreadBps : 0n;
  return { refusals: inOrder(refusals), round, closedSpreadBps, agedUntil };
}

function ofRound(pair: GuardedPair, round: FeedRound, now: bigint, agedUntil: bigint): PairRefusal[] {
  const { guards, breaker } = pair;
  const { roundId, answer, startedAt, updatedAt, decimals } = round;
  const future = updatedAt > now;
  const checks: readonly (readonly [PairRefusal, boolean])[] = [
    ["DecimalsChanged", decimals !== guards.decimals],
    ["IncompleteRound", startedAt === 0n || updatedAt === 0n],
    ["RoundWentBack", roundId < breaker.roundId],
    ["FutureRate", future],
    // Of a round without a time only that is said.
    ["StaleRate", !future && updatedAt !== 0n && updatedAt + guards.maximumAge < agedUntil],
    ["InvalidAnswer", answer <= 0n],
    ["RateOutOfBand", answer > 0n && (answer <= guards.minimumAnswer || answer >= guards.maximumAnswer)],
  ];
  const found = checks.filter(([, refused]) => refused).map(([refusal]) => refusal);
  return answer > 0n ? [...found, ...ofBreaker(pair, answer, now)] : found;
}

/**
 * Strictly beyond the threshold is too far. Once the cooldown of a trip is over, an answer counts that is near the one
 * that tripped the breaker, or near the old reference.
 */
function ofBreaker(pair: GuardedPair, answer: bigint, now: bigint): PairRefusal[] {
  const { guards, breaker } = pair;
  if (guards.breakerBps === 0n || breaker.accepted === 0n) return [];
  const threshold = rational(guards.breakerBps, BASIS_POINTS);
  const isBeyond = (measure: bigint) =>
    measure === 0n || deviatesBeyond(rational(answer), rational(measure), threshold);
  if (breaker.trippedAt !== 0n) {
    const until = reopensAt(pair);
    if (until === undefined || now < until) return ["BreakerOpen"];
    if (!isBeyond(breaker.trippingAnswer)) return [];
  }
  return isBeyond(breaker.accepted) ? ["DeviationTooHigh"] : [];
}
