import { z } from "zod";
import { SettlementError } from "../errors/settlement-error.ts";
import { answerOf, feedOf, rateOf } from "../world/feed-answer.ts";
import { duration, pair as pairField } from "../fields/fields.ts";
import { rate as narrated, time } from "./shared/narrate.ts";
import { rateValue } from "./rate.ts";
import type { Verb } from "./verb.ts";

export interface ReportParameters {
  readonly pair: string;
  /** What the feed says from now on, whatever the market says; unless given, what the market says. */
  readonly value?: string;
  /** Seconds by which the feed's time for it is before the chain's. */
  readonly age?: bigint;
  /** Seconds by which it is after it. */
  readonly ahead?: bigint;
}

/**
 * A feed reports, once and by hand: the market's rate, or a wrong one, or with a wrong time. With the market's rate and
 * the right time it then goes on as before; otherwise it says nothing more of its own.
 */
export const report: Verb<ReportParameters> = {
  name: "report",
  about: "system",
  schema: (scope) =>
    z.strictObject({
      pair: pairField(scope),
      value: rateValue(
        "What the feed says, whatever the market does; unless given, what the market says.",
      ).exactOptional(),
      age: duration("By how much the feed's time is before the chain's.").exactOptional(),
      ahead: duration("By how much the feed's time is after the chain's.").exactOptional(),
    }),
  async carryOut({ pair, value, age = 0n, ahead = 0n }, run) {
    const { world, now } = run;
    const { platform } = world.operators;
    run.by(platform);
    const feed = feedOf(world, pair);
    const at = now - age + ahead;
    const known = value === undefined ? world.rates.get(pair) : rateOf(feed, value, at);
    if (known === undefined)
      throw new SettlementError("RATE_MISSING", { pair, known: [...world.rates.keys()].join(", ") });
    const { revert } = await run.send(platform, {
      contract: pair,
      method: "publishAt",
      args: [answerOf(known, feed), at],
    });
    if (revert !== undefined) return;
    const reported = { ...known, observedAt: at };
    feed.follows = value === undefined && at === now && feed.market === undefined;
    // What the path said before is not reported after this.
    feed.reportedAt = now;
    world.reported.set(pair, reported);
    run.tell("report", { rate: narrated(reported), time: time(at) });
  },
};
