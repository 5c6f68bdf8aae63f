import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { DAY } from "../civil-date.ts";
import { MAXIMUM_LEGS } from "../compose.ts";
import { pairName } from "../pair-name.ts";
import { powerOfTen } from "../../money/decimal.ts";
import { readFeed, type Feed, type FeedRound } from "./feed-round.ts";
import { composeGuarded, type GuardedRate } from "./guarded-rate.ts";
import { FIRST_LIST } from "./market-hours.ts";
import { observe, type Observation } from "./observe.ts";
import {
  NOTHING_ACCEPTED,
  requirePairGuards,
  rescaleBreaker,
  type BreakerState,
  type GuardedPair,
  type PairGuards,
} from "./pair-guards.ts";
import { pathRefusals, pathRefused, type LegTimes, type PathLimits } from "./path-refusals.ts";
import { rateRefused } from "./rate-refused.ts";
import { inOrder, type Refusal } from "./refusal.ts";

interface Registered extends GuardedPair {
  readonly name: string;
  readonly feed: Feed;
}

/** A registered pair of two currencies, and whether it is quoted the other way round. */
interface Found {
  readonly pair: Registered;
  readonly inverted: boolean;
}

interface NamedPath extends PathLimits {
  readonly vehicles: readonly string[];
}

interface Leg {
  readonly pair: Registered;
  readonly round: FeedRound;
  readonly rate: GuardedRate;
  readonly agedUntil: bigint;
}

/**
 * Guarded exchange rates: `contracts/RateOracle.sol` in TypeScript, with the same refusals in the same order and the
 * same rates. Who may administer it is the contract's business. Times are Unix seconds.
 */
export class GuardedOracle {
  readonly #pairs = new Map<string, Registered>();
  readonly #paths = new Map<string, NamedPath>();
  readonly #holidays = new Map<bigint, Map<bigint, bigint>>();

  /**
   * Registers a pair or changes its guards, and nothing else of it: a halt stays, and so do a tripped breaker and its
   * reference, in the new decimals. The last accepted round stays while the feed is the same.
   *
   * @throws PAIR_CONFIG_INVALID
   */
  setPair(base: string, quote: string, guards: PairGuards, feed: Feed): void {
    const name = pairName({ base, quote });
    requirePairGuards(name, guards);
    if (base === quote || this.#pairs.has(pairName({ base: quote, quote: base }))) {
      const wanted = phrase("two-currencies");
      throw new SettlementError("PAIR_CONFIG_INVALID", { pair: name, field: "base", value: base, wanted });
    }
    const before = this.#pairs.get(name);
    const { halted = false, breaker = NOTHING_ACCEPTED } = before ?? {};
    const rescaled = rescaleBreaker(name, breaker, before?.guards.decimals ?? 0, guards.decimals);
    const roundId = before?.feed === feed ? rescaled.roundId : 0n;
    this.#pairs.set(name, { name, guards, feed, halted, breaker: { ...rescaled, roundId } });
  }

  /** Names the vehicles between two currencies, from base to quote; none: no path. @throws PATH_INVALID */
  setPath(base: string, quote: string, vehicles: readonly string[], limits: PathLimits): void {
    if (base === quote || vehicles.length >= MAXIMUM_LEGS) {
      const path = [base, ...vehicles, quote].join(" to ");
      throw new SettlementError("PATH_INVALID", { path, maximum: MAXIMUM_LEGS });
    }
    this.#paths.set(pairName({ base, quote }), { ...limits, vehicles });
  }

  /** Halts or resumes a pair. @throws UNKNOWN_PAIR */
  setHalted(base: string, quote: string, halted: boolean): void {
    const pair = this.#registered(base, quote);
    this.#pairs.set(pair.name, { ...pair, halted });
  }

  /**
   * Closes a day, given in days since 1970-01-01, from a second of it on; from 86,400 on it is open again.
   *
   * @throws CALENDAR_NOT_A_LIST
   */
  setHoliday(calendar: bigint, day: bigint, closedFrom: bigint): void {
    if (calendar < FIRST_LIST) {
      throw new SettlementError("CALENDAR_NOT_A_LIST", { calendar, first: FIRST_LIST });
    }
    const list = this.#holidays.get(calendar) ?? new Map<bigint, bigint>();
    this.#holidays.set(calendar, list.set(day, closedFrom > DAY ? 0n : DAY - closedFrom));
  }

  /** Closes a tripped breaker; the next answer becomes its reference. @throws UNKNOWN_PAIR, BREAKER_NOT_TRIPPED */
  resetBreaker(base: string, quote: string): void {
    const pair = this.#registered(base, quote);
    if (pair.breaker.trippedAt === 0n) throw new SettlementError("BREAKER_NOT_TRIPPED", { pair: pair.name });
    this.#remember(pair, { ...NOTHING_ACCEPTED, roundId: pair.breaker.roundId });
  }

  /**
   * Records that an answer moved too far, which starts the cooldown. An answer that is refused for anything else as well
   * trips nothing.
   *
   * @throws UNKNOWN_PAIR, BREAKER_NOT_TRIPPED
   */
  tripBreaker(base: string, quote: string, now: bigint): void {
    const pair = this.#registered(base, quote);
    const { refusals, round } = this.#observe(pair, now);
    if (round === undefined || refusals.length !== 1 || refusals[0] !== "DeviationTooHigh") {
      throw new SettlementError("BREAKER_NOT_TRIPPED", { pair: pair.name });
    }
    this.#remember(pair, { ...pair.breaker, trippedAt: now, trippingAnswer: round.answer });
  }

  /**
   * As `rate`, making the answers the references of their breakers, which ends a trip whose cooldown is over; none of a
   * path that is refused. References move as far as accepted answers do, step by step, at most to the ends of the band.
   */
  acceptRate(base: string, quote: string, now: bigint): GuardedRate {
    const { rate, legs } = this.#guarded(base, quote, now);
    for (const { pair, round } of legs) {
      const { answer, roundId } = round;
      this.#remember(pair, { ...NOTHING_ACCEPTED, accepted: answer, roundId });
    }
    return rate;
  }

  /**
   * The guarded rate, directly, inverted, or over the named path.
   *
   * @throws The first refusal, as an error of its own; of a path, that of its first leg that has one.
   * RATE_PATH_OVERFLOW where the legs multiply to more than the contract can hold, in lowest terms too.
   */
  rate(base: string, quote: string, now: bigint): GuardedRate {
    return this.#guarded(base, quote, now).rate;
  }

  /** Every reason for which `rate` would be refused now; none: it would not be. */
  check(base: string, quote: string, now: bigint): Refusal[] {
    const direct = this.#find(base, quote);
    if (direct !== undefined) return [...this.#observe(direct.pair, now).refusals];
    const path = this.#path(base, quote);
    if (path === undefined) return ["UnknownPair"];
    const refusals: Refusal[] = [];
    const times: LegTimes[] = [];
    for (const leg of this.#pairsOf(base, quote, path)) {
      if (leg === undefined) return inOrder([...refusals, "UnknownPair"]);
      const seen = this.#observe(leg.pair, now);
      refusals.push(...seen.refusals);
      times.push({ updatedAt: seen.round?.updatedAt ?? 0n, agedUntil: seen.agedUntil });
    }
    // A leg without a time has its own refusal, and no part in those of the path.
    const timed = times.every(({ updatedAt }) => updatedAt !== 0n);
    return inOrder(timed ? [...refusals, ...pathRefusals(path, times)] : refusals);
  }

  /** The breaker's reference and, where it tripped, when and on which answer. @throws UNKNOWN_PAIR */
  breaker(base: string, quote: string): BreakerState {
    return this.#registered(base, quote).breaker;
  }

  #guarded(base: string, quote: string, now: bigint): { rate: GuardedRate; legs: readonly Leg[] } {
    const name = pairName({ base, quote });
    const direct = this.#find(base, quote);
    const path = direct === undefined ? this.#path(base, quote) : undefined;
    const found = path === undefined ? [direct] : this.#pairsOf(base, quote, path);
    const legs: Leg[] = [];
    for (const leg of found) {
      if (leg === undefined) throw new SettlementError("UNKNOWN_PAIR", { pair: name });
      legs.push(this.#leg(leg, now));
    }
    const rate = legs.map((leg) => leg.rate).reduce((soFar, next) => composeGuarded(soFar, next, name));
    const times = legs.map(({ round: { updatedAt }, agedUntil }) => ({ updatedAt, agedUntil }));
    const refused = path === undefined ? undefined : pathRefused(name, path, times, now);
    if (refused !== undefined) throw refused;
    return { rate, legs };
  }

  #leg({ pair, inverted }: Found, now: bigint): Leg {
    const seen = this.#observe(pair, now);
    const refused = rateRefused(pair.name, pair, seen, now, this.#holidays);
    if (refused !== undefined || seen.round === undefined) {
      throw refused ?? new SettlementError("FEED_REVERTED", { pair: pair.name });
    }
    const { answer, updatedAt } = seen.round;
    const scale = powerOfTen(pair.guards.decimals);
    const [numerator, denominator] = inverted ? [scale, answer] : [answer, scale];
    const rate = { numerator, denominator, updatedAt, closedSpreadBps: seen.closedSpreadBps };
    return { pair, round: seen.round, rate, agedUntil: seen.agedUntil };
  }

  #observe(pair: Registered, now: bigint): Observation {
    return observe(pair, readFeed(pair.feed, now), now, this.#holidays);
  }

  #find(from: string, to: string): Found | undefined {
    const forward = this.#pairs.get(pairName({ base: from, quote: to }));
    if (forward !== undefined) return { pair: forward, inverted: false };
    const backward = this.#pairs.get(pairName({ base: to, quote: from }));
    return backward === undefined ? undefined : { pair: backward, inverted: true };
  }

  /** The path that was named from base to quote, otherwise the one from quote to base, backwards. */
  #path(base: string, quote: string): NamedPath | undefined {
    const forward = this.#paths.get(pairName({ base, quote }));
    if (forward !== undefined && forward.vehicles.length > 0) return forward;
    const backward = this.#paths.get(pairName({ base: quote, quote: base }));
    if (backward === undefined || backward.vehicles.length === 0) return undefined;
    return { ...backward, vehicles: backward.vehicles.toReversed() };
  }

  #pairsOf(base: string, quote: string, { vehicles }: NamedPath): (Found | undefined)[] {
    const stops = [...vehicles, quote];
    return stops.map((stop, index) => this.#find(stops[index - 1] ?? base, stop));
  }

  #registered(base: string, quote: string): Registered {
    const name = pairName({ base, quote });
    const pair = this.#pairs.get(name);
    if (pair === undefined) throw new SettlementError("UNKNOWN_PAIR", { pair: name });
    return pair;
  }

  #remember(pair: Registered, breaker: BreakerState): void {
    this.#pairs.set(pair.name, { ...pair, breaker });
  }
}
