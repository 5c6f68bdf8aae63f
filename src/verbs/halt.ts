import { call } from "../chain/call.ts";
import { pairFields, switchPair } from "./shared/pair-switch.ts";
import { text } from "./shared/narrate.ts";
import { verb } from "./verb.ts";

export const halt = verb({
  name: "halt",
  about: "system",
  role: () => "guard",
  words: { en: "halt", zh: "暂停兑换" },
  actor: { en: "guardian", zh: "风控管理员" },
  explanation: {
    en: "The guardian halts a pair: conversions are suspended until it is resumed.",
    zh: "风控管理员暂停一个货币对的兑换，直到恢复兑换。",
  },
  page: {
    purpose: "Conversions of a pair are suspended.",
    who: "the platform, as guardian",
    calls: "`RateOracle.setHalted`",
    refusals: ["`RATE_MISSING`"],
  },
  sentences: {
    halt: { en: "{pair} is halted: conversions suspended", zh: "{pair} 暂停兑换" },
  },
  schema: pairFields,
  async carryOut({ pair }, run) {
    const done = await switchPair(run, pair, (base, quote) =>
      call("oracle", "setHalted", [base, quote, true]),
    );
    if (done) run.narrate("halt", { pair: text(pair) });
  },
});
