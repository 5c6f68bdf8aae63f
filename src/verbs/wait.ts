import { z } from "zod";
import { duration } from "../fields/fields.ts";
import { time } from "./shared/narrate.ts";
import { verb } from "./verb.ts";

export const wait = verb({
  name: "wait",
  about: "system",
  words: { en: "wait", zh: "等待" },
  explanation: {
    en: "Nothing happens for a while.",
    zh: "一段时间内什么也不发生。",
  },
  page: {
    purpose: "Nothing happens for a while.",
    who: "nobody",
    calls: "nothing",
    refusals: [],
  },
  sentences: {
    wait: { en: "nothing happens until {until}", zh: "直到 {until}，无事发生" },
  },
  schema: () => z.strictObject({ for: duration("How long nothing happens.") }),
  waits: ({ for: seconds }) => seconds,
  carryOut({ for: seconds }, run) {
    run.by(run.world.operators.platform);
    run.wait(seconds);
    run.narrate("wait", { until: time(run.now) });
    return Promise.resolve();
  },
});
