import { call } from "../chain/call.ts";
import { pairFields, switchPair } from "./shared/pair-switch.ts";
import { text } from "./shared/narrate.ts";
import { verb } from "./verb.ts";

export const reset = verb({
  name: "reset",
  about: "system",
  role: () => "way-out",
  words: { en: "reset", zh: "熔断器复位" },
  actor: { en: "guardian", zh: "风控管理员" },
  explanation: {
    en: "The guardian resets a tripped circuit breaker; the next price becomes its reference.",
    zh: "风控管理员将已触发的熔断器复位；下一次喂价作为新基准。",
  },
  page: {
    purpose: "A tripped circuit breaker is reset; the next price becomes its reference.",
    who: "the platform, as guardian",
    calls: "`RateOracle.resetBreaker`",
    refusals: ["`BreakerNotTripped`"],
    limits: [
      "The first price after a reset has no reference and may be anywhere in the pair's band: the guardian checks it first, and halts the pair where it is wrong.",
    ],
  },
  sentences: {
    reset: {
      en: "the circuit breaker of {pair} is reset; the next price becomes its reference",
      zh: "{pair} 的熔断器已复位；下一次喂价作为新基准",
    },
  },
  schema: pairFields,
  async carryOut({ pair }, run) {
    const done = await switchPair(run, pair, (base, quote) => call("oracle", "resetBreaker", [base, quote]));
    if (done) run.narrate("reset", { pair: text(pair) });
  },
});
