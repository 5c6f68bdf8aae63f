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
    en: "Anyone records that a price moved more than the circuit breaker allows; conversions are suspended for the cooldown.",
    zh: "任何人都可以记录喂价的变动超过熔断器允许的幅度；冷却期内暂停兑换。",
  },
  page: {
    purpose:
      "It is recorded that a price moved too far, which starts the cooldown of the pair's circuit breaker.",
    who: "anyone; here the platform",
    calls: "`RateOracle.tripBreaker`",
    refusals: ["`BreakerNotTripped`"],
    limits: [
      "A price that is refused for another reason as well trips nothing.",
      "After the cooldown a price near the one that tripped the circuit breaker is accepted, though nobody confirmed it; with a cooldown of zero the guardian must reset it. Any other price is refused, and may trip the circuit breaker again.",
      "A feed that moves in steps below the threshold, one accepted after the other, never trips it: anyone may accept, and a feed moves as fast as its market. The pair's band bounds the sum of the steps.",
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
