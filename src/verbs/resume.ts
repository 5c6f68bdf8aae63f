import { call } from "../chain/call.ts";
import { pairFields, switchPair } from "./shared/pair-switch.ts";
import { text } from "./shared/narrate.ts";
import { verb } from "./verb.ts";

export const resume = verb({
  name: "resume",
  about: "system",
  role: () => "way-out",
  words: { en: "resume", zh: "恢复兑换" },
  actor: { en: "guardian", zh: "风控管理员" },
  explanation: {
    en: "Conversions of a halted pair resume.",
    zh: "已暂停的货币对恢复兑换。",
  },
  page: {
    purpose: "Conversions of a halted pair resume.",
    who: "the platform, as guardian",
    calls: "`RateOracle.setHalted`",
    refusals: ["`RATE_MISSING`"],
  },
  sentences: {
    resume: { en: "{pair}: conversions resume", zh: "{pair} 恢复兑换" },
  },
  schema: pairFields,
  async carryOut({ pair }, run) {
    const done = await switchPair(run, pair, (base, quote) =>
      call("oracle", "setHalted", [base, quote, false]),
    );
    if (done) run.narrate("resume", { pair: text(pair) });
  },
});
