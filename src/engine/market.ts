import { feedCall } from "../chain/call.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { pairSetting, pathSetting } from "../chain/contracts/oracle.ts";
import { pairName } from "../fx/pair-name.ts";
import { DAY } from "../fx/civil-date.ts";
import { placeAt, pointAt, type RatePoint } from "../fx/sources/rate-path.ts";
import type { ContractCall, PairPlan, PathPlan } from "../ports.ts";
import { officialAt } from "../scenario/pair-plan.ts";
import { rateAt } from "../scenario/market-rate.ts";
import type { Scenario, ScenarioRate } from "../scenario/scenario.ts";
import { answerOf, rateOfAnswer } from "../world/feed-answer.ts";
import { maximumAgeOf } from "../world/rate-age.ts";
import { GRACE_PERIOD, pathLimits } from "../world/system-plan.ts";
import type { Feed } from "../world/world.ts";
import {
  medianUpdate,
  poke,
  pokesDue,
  reportCall,
  reportsDue,
  showTaken,
  type Poke,
  type ReporterReport,
} from "./derived-feeds.ts";
import type { RunContext } from "./run-context.ts";
import type { FeedUpdate } from "./step-record.ts";
import { planOf } from "./system-plan.ts";

/** A report that is to be published. */
interface DueReport {
  readonly pair: string;
  readonly rate: ScenarioRate;
  readonly feed: Feed;
  readonly answer: bigint;
  /** The feed's own time for it, in Unix seconds. */
  readonly at: bigint;
  /** Seconds that it will be good for. */
  readonly maximumAge: bigint;
  /** Of a median: who reports it. */
  readonly reporter?: ReporterReport;
}

/** What is to be published, and what the oracle is set to for it. */
export interface DueReports {
  readonly reports: readonly DueReport[];
  /** When delayed feeds take answers over before, in order of time. */
  readonly pokes: readonly Poke[];
  /** Pairs and paths whose greatest age becomes another. */
  readonly pairs: readonly PairPlan[];
  readonly paths: readonly PathPlan[];
  /** How many seconds it takes: one for each report, and one for each setting. */
  readonly seconds: bigint;
}

/** A source's publication, and the feed's taking over. */
const SECONDS_OF_POKE = 2n;

/** Keeps the market's rates and the feeds on chain at the scenario's paths for the current time. */
export class Market {
  readonly #rates: readonly { readonly pair: string; readonly rate: ScenarioRate }[];
  readonly #pairs: readonly PairPlan[];
  /** As they are set now. */
  #paths: readonly PathPlan[];
  readonly #context: RunContext;
  readonly #startsAt: bigint;

  constructor(scenario: Scenario, context: RunContext) {
    this.#rates = scenario.rates.map((rate) => ({ pair: pairName(rate), rate }));
    ({ pairs: this.#pairs, paths: this.#paths } = planOf(scenario));
    this.#context = context;
    this.#startsAt = scenario.startsAt;
  }

  /**
   * What the feeds have to report by a second and have not: the latest of each. A rate that a step has set is published
   * on its publisher's days, or as often as its path is.
   */
  due(unix: bigint): DueReports {
    const reports = this.#rates.flatMap(({ pair, rate }) => {
      const feed = this.#context.world.feeds.get(pair);
      if (feed?.follows !== true || feed.derived === "delayed") return [];
      if (feed.derived === "median")
        return reportsDue(rate, feed, unix).map((reporter): DueReport => {
          const { answer, at } = reporter;
          return { pair, rate, feed, answer, at, maximumAge: maximumAgeOf(rate, at), reporter };
        });
      const { at, answer } = dueOf(rate, feed, unix) ?? {};
      if (at === undefined || answer === undefined) return [];
      const known = feed.reportedAt !== undefined && at <= feed.reportedAt;
      return known ? [] : [{ pair, rate, feed, answer, at, maximumAge: maximumAgeOf(rate, at) }];
    });
    const ages = new Map([...this.#context.world.feeds].map(([pair, { maximumAge }]) => [pair, maximumAge]));
    for (const { pair, maximumAge } of reports) ages.set(pair, maximumAge);
    const { pairs, paths } = this.#settings(ages);
    const pokes = this.#rates
      .flatMap(({ pair, rate }) => {
        const feed = this.#context.world.feeds.get(pair);
        return feed === undefined ? [] : pokesDue(pair, rate, feed, unix);
      })
      .toSorted((left, right) => (left.at < right.at ? -1 : 1));
    const seconds =
      BigInt(reports.length + pairs.length + paths.length) + SECONDS_OF_POKE * BigInt(pokes.length);
    return { reports, pokes, pairs, paths, seconds };
  }

  /**
   * Publishes them, each in a second of its own, with its own time; where the next one is further off, or nearer, the
   * oracle is first set to take it for as long. @throws SETUP_REFUSED
   */
  async publish({ reports, pokes, pairs, paths }: DueReports): Promise<FeedUpdate[]> {
    const { chain, clock, world } = this.#context;
    const begins = clock.now + SECONDS_OF_POKE * BigInt(pokes.length);
    const taken = pokes.length === 0 ? [] : await this.#takeOver(pokes);
    if (pokes.length > 0) clock.moveWithin(begins);
    for (const pair of pairs) await this.#send(pairSetting(chain.contractAddress(pairName(pair)), pair));
    for (const path of paths) await this.#send(pathSetting(path));
    this.#paths = this.#paths.map((path) => paths.find((set) => pairName(set) === pairName(path)) ?? path);
    const published: FeedUpdate[] = [...taken];
    for (const { pair, rate, feed, answer, at, maximumAge, reporter } of reports) {
      if (reporter !== undefined) {
        await this.#send(reportCall(pair, reporter, clock.now), reporter.account);
        feed.reporters?.set(reporter.name, at);
        published.push(...medianUpdate(pair, rate, at));
        continue;
      }
      await this.#send(feedCall(pair, "publishAt", [answer, at]));
      feed.reportedAt = at;
      feed.maximumAge = maximumAge;
      const { decimals } = rate.reported;
      world.reported.set(pair, rateOfAnswer(rate, { answer, decimals, at }));
      published.push({ pair, answer, decimals, at });
    }
    return published;
  }

  /**
   * What the feeds have published by the scenario's beginning; a delayed feed takes over its first answer, and time goes on
   * until it shows it. @throws SETUP_REFUSED
   */
  async open(): Promise<void> {
    const { clock, world } = this.#context;
    await this.publish(this.due(this.#startsAt));
    for (const { pair, rate } of this.#rates) {
      const feed = world.feeds.get(pair);
      if (feed === undefined || rate.delayed === undefined) continue;
      const now = clock.now;
      const first = pointAt(rate.reported, now) ?? rate.reported.points[0];
      const shown = first === undefined || first.at <= now ? first : { ...first, at: now };
      await this.#poke({ pair, rate, feed, at: now }, shown);
    }
    for (const { taken } of world.feeds.values())
      if (taken?.next !== undefined) clock.moveTo(taken.next.usableAt);
  }

  /** Lets delayed feeds take over what is due, and returns what they show by that. */
  async #takeOver(pokes: readonly Poke[]): Promise<FeedUpdate[]> {
    const updates: FeedUpdate[] = [];
    for (const due of pokes) {
      const { pair, rate } = due;
      await this.#poke(due, pointAt(rate.reported, due.at));
      const shown = this.#context.world.reported.get(pair);
      const { decimals } = rate.reported;
      if (shown !== undefined)
        updates.push({
          pair,
          answer: answerOf(shown, { decimals }),
          decimals,
          at: shown.observedAt ?? due.at,
        });
    }
    return updates;
  }

  async #poke(due: Poke, point: RatePoint | undefined): Promise<void> {
    const { clock, world } = this.#context;
    await poke(due, point, { clock, world, send: (call) => this.#send(call) });
  }

  /** What the oracle is to be set to for the greatest ages of its pairs. */
  #settings(ages: ReadonlyMap<string, bigint>): Pick<DueReports, "pairs" | "paths"> {
    const { feeds } = this.#context.world;
    const pairs = this.#pairs.flatMap((pair) => {
      const maximumAge = ages.get(pairName(pair));
      const isSet = maximumAge === undefined || maximumAge === feeds.get(pairName(pair))?.maximumAge;
      return isSet ? [] : [{ ...pair, maximumAge }];
    });
    const paths = this.#paths.flatMap((path) => {
      const limits = pathLimits(legsOf(path).flatMap((pair) => ages.get(pair) ?? []));
      return limits.maximumAge === path.maximumAge ? [] : [{ ...path, ...limits }];
    });
    return { pairs, paths };
  }

  async #send(call: ContractCall, from = this.#context.world.operators.platform): Promise<void> {
    const { chain, clock } = this.#context;
    const { revert } = await chain.send(from, call, clock.tick());
    if (revert === undefined) return;
    const { contract, method } = call;
    throw new SettlementError("SETUP_REFUSED", { contract, method, error: revert.error });
  }

  /** Shows the steps the market's rates at a second; a pair without a rate then is left out. */
  moveTo(unix: bigint): void {
    const { world } = this.#context;
    const { feeds, rates } = world;
    for (const { pair, rate } of this.#rates) {
      const feed = feeds.get(pair);
      const now = feed?.market ?? rateAt(rate, unix);
      if (feed?.derived === "official") feed.official = officialAt(rate, unix);
      if (feed?.derived === "delayed") showTaken(pair, feed, unix, world);
      if (feed?.derived === "median") this.#showMedian(pair, rate, unix);
      if (now === undefined) rates.delete(pair);
      else rates.set(pair, now);
    }
  }

  /** The median as the feed shows it at a second; what it refuses to answer is no rate. */
  #showMedian(pair: string, rate: ScenarioRate, unix: bigint): void {
    const { reported } = this.#context.world;
    const [shown] = medianUpdate(pair, rate, unix);
    if (shown === undefined) reported.delete(pair);
    else reported.set(pair, rateOfAnswer(rate, shown));
  }
}

/** The pairs that a path may go over, by either of their names. */
function legsOf({ base, quote, vehicles }: PathPlan): string[] {
  const stops = [base, ...vehicles, quote];
  return stops.slice(1).flatMap((to, index) => {
    const from = stops[index] ?? base;
    return [pairName({ base: from, quote: to }), pairName({ base: to, quote: from })];
  });
}

/** The latest point of what a feed reports, known or not. */
function dueOf(rate: ScenarioRate, feed: Feed, unix: bigint): Pick<RatePoint, "at" | "answer"> | undefined {
  const { reported, publisher, heartbeat = DAY } = rate;
  const { market, reportedAt = 0n } = feed;
  if (market === undefined) return pointAt(reported, unix);
  const answer = answerOf(market, feed);
  let at = reportedAt;
  for (let place = placeAt(reported, reportedAt) + 1; place <= placeAt(reported, unix); place += 1) {
    const [point, next] = reported.points.slice(place, place + 2);
    // The path's own moves are none of the rate that was set; what keeps its heartbeat, or its publisher's days, is.
    const wait = publisher === undefined ? heartbeat : maximumAgeOf({ publisher }, at) - GRACE_PERIOD;
    const isDue = next !== undefined && next.at - at > wait;
    if (point !== undefined && isDue) ({ at } = point);
  }
  return { at, answer };
}
