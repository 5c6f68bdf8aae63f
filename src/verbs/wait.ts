import { z } from "zod";
import { drawnDuration } from "../fields/draws.ts";
import { time } from "./shared/narrate.ts";
import { verb } from "./verb.ts";

export const wait = verb({
  name: "wait",
  about: "system",
  words: { en: "wait", zh: "等待" },
  actor: { en: "–", zh: "–" },
  explanation: {
    en: "Time passes without an operation.",
    zh: "等待一段时间，其间没有操作。",
  },
  page: {
    purpose: "Time passes without an operation.",
    who: "none",
    calls: "no contract",
    refusals: [],
  },
  sentences: {
    wait: { en: "wait until {until}", zh: "等待至 {until}" },
  },
  schema: (scope) => z.strictObject({ for: drawnDuration(scope, "for", "How long to wait.") }),
  waits: ({ for: seconds }) => seconds,
  carryOut({ for: seconds }, run) {
    run.by(run.world.operators.platform);
    run.wait(seconds);
    run.narrate("wait", { until: time(run.now) });
    return Promise.resolve();
  },
});
