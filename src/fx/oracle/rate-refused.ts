import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { formatDecimal } from "../../money/decimal.ts";
import type { FeedRound } from "./feed-round.ts";
import { EMPTY_LISTS, type HolidayLists, opensAt } from "./market-hours.ts";
import type { Observation } from "./observe.ts";
import { reopensAt, type GuardedPair } from "./pair-guards.ts";
import type { PairRefusal } from "./refusal.ts";
import { utcTime } from "./summer-time.ts";

/** The source of an error's parameters. */
interface Facts {
  readonly pair: string;
  readonly now: bigint;
  readonly guarded: GuardedPair;
  readonly round: FeedRound;
  readonly lists: HolidayLists;
}

const NO_ROUND: FeedRound = { roundId: 0n, answer: 0n, startedAt: 0n, updatedAt: 0n, decimals: 0 };

const ERRORS: Readonly<Record<PairRefusal, (facts: Facts) => SettlementError>> = {
  PairHalted: ({ pair }) => new SettlementError("PAIR_HALTED", { pair }),
  MarketClosed: (facts) => new SettlementError("MARKET_CLOSED", closing(facts)),
  QueuedUntilOpen: (facts) => new SettlementError("QUEUED_UNTIL_OPEN", closing(facts)),
  FeedReverted: ({ pair }) => new SettlementError("FEED_REVERTED", { pair }),
  DecimalsChanged: ({ pair, guarded, round }) =>
    new SettlementError("DECIMALS_CHANGED", {
      pair,
      pinned: guarded.guards.decimals,
      actual: round.decimals,
    }),
  IncompleteRound: ({ pair, round: { roundId, startedAt, updatedAt } }) =>
    new SettlementError("INCOMPLETE_ROUND", { pair, roundId, startedAt, updatedAt }),
  InvalidAnswer: (facts) =>
    new SettlementError("INVALID_ANSWER", { pair: facts.pair, answer: units(facts, facts.round.answer) }),
  RoundWentBack: ({ pair, guarded, round: { roundId } }) =>
    new SettlementError("ROUND_WENT_BACK", { pair, roundId, acceptedRoundId: guarded.breaker.roundId }),
  FutureRate: ({ pair, now, round }) =>
    new SettlementError("FUTURE_RATE", { pair, now: utcTime(now), updatedAt: utcTime(round.updatedAt) }),
  StaleRate: ({ pair, now, guarded, round: { updatedAt } }) =>
    new SettlementError("STALE_RATE", {
      pair,
      now: utcTime(now),
      updatedAt: utcTime(updatedAt),
      age: now - updatedAt,
      maximumAge: guarded.guards.maximumAge,
    }),
  RateOutOfBand: (facts) =>
    new SettlementError("RATE_OUT_OF_BAND", {
      pair: facts.pair,
      answer: units(facts, facts.round.answer),
      minimum: units(facts, facts.guarded.guards.minimumAnswer),
      maximum: units(facts, facts.guarded.guards.maximumAnswer),
    }),
  BreakerOpen: ({ pair, guarded }) => {
    const until = reopensAt(guarded);
    return new SettlementError("BREAKER_OPEN", {
      pair,
      trippedAt: utcTime(guarded.breaker.trippedAt),
      until: until === undefined ? phrase("until-reset") : utcTime(until),
    });
  },
  DeviationTooHigh: (facts) =>
    new SettlementError("DEVIATION_TOO_HIGH", {
      pair: facts.pair,
      answer: units(facts, facts.round.answer),
      accepted: units(facts, facts.guarded.breaker.accepted),
      breakerBps: facts.guarded.guards.breakerBps,
    }),
};

/**
 * The error of the first of an observation's refusals, with what was seen and what was allowed; nothing where there is
 * none. Answers are in whole units.
 *
 * @param pair Its name, `EUR/USD`.
 */
export function rateRefused(
  pair: string,
  guarded: GuardedPair,
  { refusals, round = NO_ROUND }: Observation,
  now: bigint,
  lists: HolidayLists = EMPTY_LISTS,
): SettlementError | undefined {
  const [first] = refusals;
  return first === undefined ? undefined : ERRORS[first]({ pair, now, guarded, round, lists });
}

function units({ guarded }: Facts, answer: bigint): string {
  return formatDecimal({ units: answer, decimals: guarded.guards.decimals });
}

function closing({ pair, now, guarded, lists }: Facts) {
  const moment = opensAt(guarded.guards, now, lists);
  const opening = moment === 0n ? phrase("opens-far-away") : utcTime(moment);
  return { pair, now: utcTime(now), opensAt: opening };
}
