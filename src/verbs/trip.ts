import { call } from "../chain/call.ts";
import { pairFields, switchPair } from "./shared/pair-switch.ts";
import { text } from "./shared/narrate.ts";
import { verb } from "./verb.ts";

export const trip = verb({
  name: "trip",
  about: "system",
  words: { en: "trip", zh: "触发熔断" },
  explanation: {
    en: "Anybody records that an answer moved further than the breaker allows; conversions rest for the cooldown.",
    zh: "任何人都可以记录报价的变动超过熔断器所允许的幅度；冷却期内停止兑换。",
  },
  page: {
    purpose:
      "It is recorded that an answer moved too far, which starts the cooldown of the pair's circuit breaker.",
    who: "anyone; here the platform",
    calls: "`RateOracle.tripBreaker`",
    refusals: ["`BreakerNotTripped`"],
  },
  sentences: {
    trip: {
      en: "the circuit breaker of {pair} is tripped, and its cooldown begins",
      zh: "{pair} 的熔断器已触发，冷却期开始",
    },
  },
  schema: pairFields,
  async carryOut({ pair }, run) {
    const done = await switchPair(run, pair, (base, quote) => call("oracle", "tripBreaker", [base, quote]));
    if (done) run.narrate("trip", { pair: text(pair) });
  },
});
