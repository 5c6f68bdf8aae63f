import { z } from "zod";
import { feedCall } from "../chain/call.ts";
import { answerOf, feedOf, rateOf, requireSet } from "../world/feed-answer.ts";
import { pair as pairField, readBy } from "../fields/fields.ts";
import { rate as narrated } from "./shared/narrate.ts";
import { parseDecimal } from "../money/decimal.ts";
import { verb } from "./verb.ts";

/** A rate in plain decimals, for the feed to take or refuse. @throws AMOUNT_MALFORMED */
export const rateValue = (about: string) => readBy((text) => (parseDecimal(text), text), about, "1.0835");

export const rate = verb({
  name: "rate",
  about: "system",
  words: { en: "rate", zh: "汇率变动" },
  actor: { en: "market", zh: "市场" },
  explanation: {
    en: "The market rate changes to a given value, and the feed is updated at once.",
    zh: "市场汇率变为给定值，喂价同步更新。",
  },
  page: {
    purpose:
      "The market rate changes, and the feed is updated at once; from then on both keep this rate, whatever the path of the file.",
    who: "the market",
    calls: "`SimulatedFeed.publishAt`",
    refusals: ["`AMOUNT_TOO_PRECISE`", "`FEED_DERIVED`", "`RATE_MISSING`"],
    limits: [
      "Anyone may make a valid price the circuit breaker's reference, so that a feed that moves in steps below its threshold is followed to the ends of the pair's band, and no further.",
      "A feed may change its price within a round: adapters without rounds always return the same one. Only a round that goes back is refused.",
    ],
  },
  sentences: {
    rate: {
      en: "market rate changes to {rate}; the feed is updated",
      zh: "市场汇率变为 {rate}，喂价同步更新",
    },
  },
  schema: (scope) =>
    z.strictObject({ pair: pairField(scope), value: rateValue("What one unit of the base is worth now.") }),
  async carryOut({ pair, value }, run) {
    const { world, now } = run;
    const { platform } = world.operators;
    run.by(platform);
    const feed = feedOf(world, pair);
    requireSet(pair, feed);
    const moved = rateOf(feed, value, now);
    const { revert } = await run.send(platform, feedCall(pair, "publishAt", [answerOf(moved, feed), now]));
    if (revert !== undefined) return;
    feed.market = moved;
    // From now on what it publishes, and when it is due, is this.
    feed.follows = true;
    feed.reportedAt = now;
    world.rates.set(pair, moved);
    world.reported.set(pair, moved);
    run.usedRate(moved);
    run.narrate("rate", { rate: narrated(moved) });
  },
});
