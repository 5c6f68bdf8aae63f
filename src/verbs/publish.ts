import { z } from "zod";
import { feedCall } from "../chain/call.ts";
import { list } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { answerOf, feedOf, rateOf, requireSet } from "../world/feed-answer.ts";
import { duration, pair as pairField } from "../fields/fields.ts";
import { rate as narrated, time } from "./shared/narrate.ts";
import { rateValue } from "./rate.ts";
import { verb } from "./verb.ts";

export const publish = verb({
  name: "publish",
  about: "system",
  words: { en: "publish", zh: "喂价更新" },
  actor: { en: "feed", zh: "喂价" },
  explanation: {
    en: "The feed is updated once, out of turn: with the market rate or a wrong one, and with the right time, an early or a late one.",
    zh: "喂价额外更新一次：可以是市场汇率或错误的汇率，时间戳可以正确、超前或滞后。",
  },
  page: {
    purpose:
      "A feed is updated out of turn: with the market rate, a wrong one, or a wrong time. After the market rate with the right time it continues on its path.",
    who: "the feed",
    calls: "`SimulatedFeed.publishAt`",
    refusals: ["`FEED_DERIVED`", "`RATE_MISSING`"],
  },
  sentences: {
    publish: { en: "feed updated to {rate}, timestamp {time}", zh: "喂价更新为 {rate}，时间戳 {time}" },
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
  // The market's own rate with the right time puts a feed right again; anything else puts it wrong.
  role: ({ value, age, ahead }) =>
    value === undefined && age === undefined && ahead === undefined ? "way-out" : "fault",
  async carryOut({ pair, value, age = 0n, ahead = 0n }, run) {
    const { world, now } = run;
    const { platform } = world.operators;
    run.by(platform);
    const feed = feedOf(world, pair);
    if (feed.derived !== "official") requireSet(pair, feed);
    const at = now - age + ahead;
    const own = feed.derived === "official" ? feed.official : world.rates.get(pair);
    const known = value === undefined ? own : rateOf(feed, value, at);
    if (known === undefined)
      throw new SettlementError("RATE_MISSING", { pair, known: list([...world.rates.keys()]) });
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
