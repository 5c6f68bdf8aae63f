import { call } from "../chain/call.ts";
import { noFields } from "../fields/fields.ts";
import { party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { verb } from "./verb.ts";

export const cancel = verb({
  name: "cancel",
  about: "payment",
  words: { en: "cancel", zh: "撤回报价" },
  explanation: {
    en: "The desk withdraws its quote before it is used; using it afterwards is refused.",
    zh: "外汇商在报价被使用之前撤回它；此后再使用会被拒绝。",
  },
  page: {
    purpose: "The desk withdraws a quote that was not used.",
    who: "the desk",
    calls: "`SettlementGateway.cancelQuote`",
    refusals: ["`QuoteAlreadyUsed`"],
    limits: [
      "The gateway cancels a quote by the number that the desk gave it: two quotes of one number are withdrawn together.",
    ],
  },
  sentences: {
    cancel: { en: "{desk} withdraws its quote to {payer}", zh: "{desk} 撤回给 {payer} 的报价" },
  },
  schema: noFields,
  async carryOut({ payment: name }, run) {
    const { desk } = run.world.operators;
    run.by(desk);
    const { quote, payer } = quoted(run.payment(name));
    const { revert } = await run.send(desk, call("gateway", "cancelQuote", [quote.signed]));
    if (revert === undefined) run.narrate("cancel", { desk: party(desk), payer: party(payer.name) });
  },
});
