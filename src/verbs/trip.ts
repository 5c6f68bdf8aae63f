import { call } from "../chain/call.ts";
import { pairFields, switchPair } from "./shared/pair-switch.ts";
import { text } from "./shared/narrate.ts";
import { verb } from "./verb.ts";

export const trip = verb({
  name: "trip",
  about: "system",
  role: () => "guard",
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
    limits: [
      "An answer that is refused for another reason as well trips nothing: it closes no pair that it could not open.",
      "After the cooldown an answer counts that is near the one that tripped the breaker, though nobody confirmed it: with a cooldown of zero a guardian does. Any other answer is refused, and may trip the breaker again.",
      "A feed that moves in steps below the breaker, one accepted after the other, never trips it: anyone may accept, and a feed moves as fast as its market. The pair's band bounds the sum of the steps.",
    ],
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
