import { z } from "zod";
import { feedCall } from "../chain/call.ts";
import { answerOf, feedOf, rateOf } from "../world/feed-answer.ts";
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
  explanation: {
    en: "The market moves to a rate, and the feed says so at once.",
    zh: "市场移动到某一汇率，喂价随即发布。",
  },
  page: {
    purpose:
      "The market moves, and the feed says so at once; from now on both say this, whatever the path says.",
    who: "nobody: it happens",
    calls: "`SimulatedFeed.publishAt`",
    refusals: ["`AMOUNT_TOO_PRECISE`", "`RATE_MISSING`"],
    limits: [
      "Anyone may make a good answer the breaker's reference, so that a feed that moves in steps below the breaker is followed to the ends of the pair's band, and no further.",
      "A feed may change its answer within a round: adapters without rounds answer the same one always. Only a round that goes back is refused.",
    ],
  },
  sentences: {
    rate: { en: "the market moves, and its feed says so: {rate}", zh: "市场变动，喂价随之更新：{rate}" },
  },
  schema: (scope) =>
    z.strictObject({ pair: pairField(scope), value: rateValue("What one unit of the base is worth now.") }),
  async carryOut({ pair, value }, run) {
    const { world, now } = run;
    const { platform } = world.operators;
    run.by(platform);
    const feed = feedOf(world, pair);
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
