import { z } from "zod";
import { feedCall } from "../chain/call.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { answerOf, feedOf, rateOf } from "../world/feed-answer.ts";
import { duration, pair as pairField } from "../fields/fields.ts";
import { rate as narrated, time } from "./shared/narrate.ts";
import { rateValue } from "./rate.ts";
import { verb } from "./verb.ts";

export const publish = verb({
  name: "publish",
  about: "system",
  role: () => "fault",
  words: { en: "publish", zh: "喂价更新" },
  explanation: {
    en: "A feed publishes once, by hand: the market's rate or a wrong one, now, too early or too late.",
    zh: "喂价手动发布一次：市场汇率或错误的汇率，时间可以正确、提前或滞后。",
  },
  page: {
    purpose:
      "A feed publishes by hand: the market's rate, or a wrong one, or with a wrong time. With the market's rate and the right time it goes on by its path afterwards.",
    who: "the feed",
    calls: "`SimulatedFeed.publishAt`",
    refusals: ["`RATE_MISSING`"],
  },
  sentences: {
    publish: { en: "the feed publishes {rate}, timestamp {time}", zh: "喂价更新为 {rate}，时间戳 {time}" },
  },
  schema: (scope) =>
    z.strictObject({
      pair: pairField(scope),
      value: rateValue(
        "The rate that the feed publishes, whatever the market is; the market's unless given.",
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
    const { revert } = await run.send(platform, feedCall(pair, "publishAt", [answerOf(known, feed), at]));
    if (revert !== undefined) return;
    const reported = { ...known, observedAt: at };
    feed.follows = value === undefined && at === now;
    // What the path said before is not reported after this.
    feed.reportedAt = now;
    world.reported.set(pair, reported);
    run.narrate("publish", { rate: narrated(reported), time: time(at) });
  },
});
