import type { FeedRound } from "./feed-round.ts";
import { EMPTY_LISTS, type HolidayLists } from "./market-hours.ts";
import { observe, type Observation } from "./observe.ts";
import type { GuardedPair } from "./pair-guards.ts";

/** A feed of a pair, with guards and a state of its own: feeds have their own rounds and their own heartbeats. */
export interface Candidate {
  readonly pair: GuardedPair;
  /** Nothing where the feed does not answer. */
  readonly round: FeedRound | undefined;
}

/** Which feed is used. */
export interface Choice {
  /** The place of the first that passes every guard; nothing: the pair has no rate. */
  readonly used: number | undefined;
  /** What was seen of each, in order, whether it was needed or not. */
  readonly observations: readonly Observation[];
}

/**
 * The first of several feeds of one pair that passes every guard. A fallback is a feed like any other: where it is
 * stale, out of its band or trading is halted, the pair has no rate.
 *
 * @param candidates The feed that is preferred first.
 */
export function firstAcceptable(
  candidates: readonly Candidate[],
  now: bigint,
  lists: HolidayLists = EMPTY_LISTS,
): Choice {
  const observations = candidates.map(({ pair, round }) => observe(pair, round, now, lists));
  const used = observations.findIndex(({ refusals }) => refusals.length === 0);
  return { used: used < 0 ? undefined : used, observations };
}
