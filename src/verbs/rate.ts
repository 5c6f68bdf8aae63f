import { z } from "zod";
import { answerOf, feedOf, rateOf } from "../world/feed-answer.ts";
import { pair as pairField, readBy } from "../fields/fields.ts";
import { rate as narrated } from "./shared/narrate.ts";
import { parseDecimal } from "../money/decimal.ts";
import type { Scope } from "../fields/scope.ts";
import type { Verb } from "./verb.ts";

export interface RateParameters {
  readonly pair: string;
  /** Units of the quote for one of the base, in plain decimals. */
  readonly value: string;
}

/** A rate in plain decimals, for the feed to take or refuse. @throws AMOUNT_MALFORMED */
export const rateValue = (about: string) => readBy((text) => (parseDecimal(text), text), about, "1.0835");

/** The market moves, and the feed says so at once; from now on both say this. */
export const rate: Verb<RateParameters> = {
  name: "rate",
  about: "system",
  schema: (scope: Scope) =>
    z.strictObject({ pair: pairField(scope), value: rateValue("What one unit of the base is worth now.") }),
  async carryOut({ pair, value }, run) {
    const { world, now } = run;
    const { platform } = world.operators;
    run.by(platform);
    const feed = feedOf(world, pair);
    const moved = rateOf(feed, value, now);
    const { revert } = await run.send(platform, {
      contract: pair,
      method: "publishAt",
      args: [answerOf(moved, feed), now],
    });
    if (revert !== undefined) return;
    feed.market = moved;
    feed.follows = false;
    feed.reportedAt = now;
    world.rates.set(pair, moved);
    world.reported.set(pair, moved);
    run.usedRate(moved);
    run.tell("rate", { rate: narrated(moved) });
  },
};
