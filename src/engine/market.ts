import { feedCall } from "../chain/call.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { pairSetting } from "../chain/contracts/oracle.ts";
import { byPairName, pairName } from "../fx/pair-name.ts";
import { DAY } from "../fx/civil-date.ts";
import { placeAt, pointAt, type RatePoint } from "../fx/sources/rate-path.ts";
import type { ContractCall, PairPlan } from "../ports.ts";
import { rateAt } from "../scenario/market-rate.ts";
import type { Scenario, ScenarioRate } from "../scenario/scenario.ts";
import { answerOf, rateOfAnswer } from "../world/feed-answer.ts";
import { maximumAgeOf } from "../world/rate-age.ts";
import type { Feed } from "../world/world.ts";
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
}

/** What is to be published, and which pairs need another greatest age for it. */
export interface DueReports {
  readonly reports: readonly DueReport[];
  /** How many seconds it takes: one for each report, and one for each pair whose greatest age changes. */
  readonly seconds: bigint;
}

/** Keeps the market's rates and the feeds on chain at the scenario's paths for the current time. */
export class Market {
  readonly #rates: readonly { readonly pair: string; readonly rate: ScenarioRate }[];
  readonly #plans: ReadonlyMap<string, PairPlan>;
  readonly #context: RunContext;

  constructor(scenario: Scenario, context: RunContext) {
    this.#rates = scenario.rates.map((rate) => ({ pair: pairName(rate), rate }));
    this.#plans = byPairName(planOf(scenario).pairs);
    this.#context = context;
  }

  /**
   * What the feeds have to report by a second and have not: the latest of each. A rate that a step has set is published
   * on its publisher's days, or as often as its path is.
   */
  due(unix: bigint): DueReports {
    const reports = this.#rates.flatMap(({ pair, rate }) => {
      const feed = this.#context.world.feeds.get(pair);
      if (feed?.follows !== true) return [];
      const { at, answer } = dueOf(rate, feed, unix) ?? {};
      if (at === undefined || answer === undefined) return [];
      const known = feed.reportedAt !== undefined && at <= feed.reportedAt;
      return known ? [] : [{ pair, rate, feed, answer, at, maximumAge: maximumAgeOf(rate, at) }];
    });
    const changes = reports.filter(({ feed, maximumAge }) => feed.maximumAge !== maximumAge);
    return { reports, seconds: BigInt(reports.length + changes.length) };
  }

  /**
   * Publishes them, each in a second of its own, with its own time; where the next one is further off, or nearer, the
   * oracle is first set to take it for as long. @throws SETUP_REFUSED
   */
  async publish({ reports }: DueReports): Promise<FeedUpdate[]> {
    const published: FeedUpdate[] = [];
    for (const { pair, rate, feed, answer, at, maximumAge } of reports) {
      const { chain, world } = this.#context;
      const plan = this.#plans.get(pair);
      if (plan !== undefined && feed.maximumAge !== maximumAge) {
        await this.#send(pairSetting(chain.contractAddress(pair), { ...plan, maximumAge }));
        feed.maximumAge = maximumAge;
      }
      await this.#send(feedCall(pair, "publishAt", [answer, at]));
      feed.reportedAt = at;
      const { decimals } = rate.reported;
      world.reported.set(pair, rateOfAnswer(rate, { answer, decimals, at }));
      published.push({ pair, answer, decimals, at });
    }
    return published;
  }

  async #send(call: ContractCall): Promise<void> {
    const { chain, clock, world } = this.#context;
    const { revert } = await chain.send(world.operators.platform, call, clock.tick());
    if (revert === undefined) return;
    const { contract, method } = call;
    throw new SettlementError("SETUP_REFUSED", { contract, method, error: revert.error });
  }

  /** Shows the steps the market's rates at a second; a pair without a rate then is left out. */
  moveTo(unix: bigint): void {
    const { feeds, rates } = this.#context.world;
    for (const { pair, rate } of this.#rates) {
      const now = feeds.get(pair)?.market ?? rateAt(rate, unix);
      if (now === undefined) rates.delete(pair);
      else rates.set(pair, now);
    }
  }
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
    // The path's own moves are none of the rate that was set; what keeps its heartbeat is published.
    const isDue = publisher !== undefined || (next !== undefined && next.at - at > heartbeat);
    if (point !== undefined && isDue) ({ at } = point);
  }
  return { at, answer };
}
