import { call } from "../chain/call.ts";
import { pairFields, switchPair } from "./shared/pair-switch.ts";
import { text } from "./shared/narrate.ts";
import { verb } from "./verb.ts";

export const reset = verb({
  name: "reset",
  about: "system",
  role: () => "way-out",
  words: { en: "reset", zh: "复位" },
  explanation: {
    en: "The guardian closes a tripped circuit breaker; the next answer becomes its reference.",
    zh: "监护人复位已触发的熔断器；下一个报价成为新的参照。",
  },
  page: {
    purpose: "A tripped circuit breaker is closed; the next answer becomes its reference.",
    who: "the platform, as guardian",
    calls: "`RateOracle.resetBreaker`",
    refusals: ["`BreakerNotTripped`"],
    limits: [
      "The first answer after a reset has no reference and may be anywhere in the pair's band: the guardian looks at it before, and halts the pair where it is wrong.",
    ],
  },
  sentences: {
    reset: {
      en: "the circuit breaker of {pair} is closed; the next answer becomes its reference",
      zh: "{pair} 的熔断器已复位；下一个报价成为其基准",
    },
  },
  schema: pairFields,
  async carryOut({ pair }, run) {
    const done = await switchPair(run, pair, (base, quote) => call("oracle", "resetBreaker", [base, quote]));
    if (done) run.narrate("reset", { pair: text(pair) });
  },
});
