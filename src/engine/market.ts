import { feedCall } from "../chain/call.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { pairName } from "../fx/pair-name.ts";
import { pointAt } from "../fx/sources/rate-path.ts";
import { rateAt } from "../scenario/market-rate.ts";
import type { ScenarioRate } from "../scenario/scenario.ts";
import { rateOfAnswer } from "../world/feed-answer.ts";
import type { Feed } from "../world/world.ts";
import type { RunContext } from "./run-context.ts";
import type { FeedUpdate } from "./step-record.ts";

/** A report that is to be published. */
interface DueReport {
  readonly pair: string;
  readonly rate: ScenarioRate;
  readonly feed: Feed;
  readonly answer: bigint;
  /** The feed's own time for it, in Unix seconds. */
  readonly at: bigint;
}

/** Keeps the market's rates and the feeds on chain at the scenario's paths for the current time. */
export class Market {
  readonly #rates: readonly { readonly pair: string; readonly rate: ScenarioRate }[];
  readonly #context: RunContext;

  constructor(rates: readonly ScenarioRate[], context: RunContext) {
    this.#rates = rates.map((rate) => ({ pair: pairName(rate), rate }));
    this.#context = context;
  }

  /** What the feeds have to report by a second and have not: the latest of each. */
  due(unix: bigint): DueReport[] {
    return this.#rates.flatMap(({ pair, rate }) => {
      const feed = this.#context.world.feeds.get(pair);
      const { at, answer } = pointAt(rate.reported, unix) ?? {};
      if (feed?.follows !== true || at === undefined || answer === undefined) return [];
      const known = feed.reportedAt !== undefined && at <= feed.reportedAt;
      return known ? [] : [{ pair, rate, feed, answer, at }];
    });
  }

  /** Publishes them, each in a second of its own, with its own time. @throws SETUP_REFUSED */
  async publish(reports: readonly DueReport[]): Promise<FeedUpdate[]> {
    const published: FeedUpdate[] = [];
    for (const { pair, rate, feed, answer, at } of reports) {
      const { chain, clock, world } = this.#context;
      const call = feedCall(pair, "publishAt", [answer, at]);
      const { revert } = await chain.send(world.operators.platform, call, clock.tick());
      if (revert !== undefined) throw new SettlementError("SETUP_REFUSED", { ...call, error: revert.error });
      feed.reportedAt = at;
      const { decimals } = rate.reported;
      world.reported.set(pair, rateOfAnswer(rate, { answer, decimals, at }));
      published.push({ pair, answer, decimals, at });
    }
    return published;
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
