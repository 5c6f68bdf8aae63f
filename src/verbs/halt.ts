import { call } from "../chain/call.ts";
import { pairFields, switchPair } from "./shared/pair-switch.ts";
import { text } from "./shared/narrate.ts";
import { verb } from "./verb.ts";

export const halt = verb({
  name: "halt",
  about: "system",
  role: () => "guard",
  words: { en: "halt", zh: "停用" },
  explanation: {
    en: "The guardian halts a pair: nothing is converted at it until it is resumed.",
    zh: "监护人停用一个货币对：恢复之前不按它兑换任何金额。",
  },
  page: {
    purpose: "Nothing is converted at a pair.",
    who: "the platform, as guardian",
    calls: "`RateOracle.setHalted`",
    refusals: ["`RATE_MISSING`"],
  },
  sentences: {
    halt: { en: "{pair} is halted: nothing is converted at it", zh: "{pair} 已停用：不再按其兑换" },
  },
  schema: pairFields,
  async carryOut({ pair }, run) {
    const done = await switchPair(run, pair, (base, quote) =>
      call("oracle", "setHalted", [base, quote, true]),
    );
    if (done) run.narrate("halt", { pair: text(pair) });
  },
});
