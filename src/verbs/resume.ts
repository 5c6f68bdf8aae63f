import { call } from "../chain/call.ts";
import { pairFields, switchPair } from "./shared/pair-switch.ts";
import { text } from "./shared/narrate.ts";
import { verb } from "./verb.ts";

export const resume = verb({
  name: "resume",
  about: "system",
  role: () => "way-out",
  words: { en: "resume", zh: "恢复" },
  explanation: {
    en: "A halted pair is used again.",
    zh: "恢复使用已停用的货币对。",
  },
  page: {
    purpose: "A halted pair is used again.",
    who: "the platform, as guardian",
    calls: "`RateOracle.setHalted`",
    refusals: ["`RATE_MISSING`"],
  },
  sentences: {
    resume: { en: "{pair} is used again", zh: "{pair} 恢复使用" },
  },
  schema: pairFields,
  async carryOut({ pair }, run) {
    const done = await switchPair(run, pair, (base, quote) =>
      call("oracle", "setHalted", [base, quote, false]),
    );
    if (done) run.narrate("resume", { pair: text(pair) });
  },
});
