import { z } from "zod";
import { call } from "../chain/call.ts";
import { oneOf } from "../fields/fields.ts";
import { byWhom } from "./shared/by-whom.ts";
import { party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { verb } from "./verb.ts";

/** What can be voided before it is used. */
const CANCELLABLE = ["quote", "terms"] as const;

export const cancel = verb({
  name: "cancel",
  about: "payment",
  words: { en: "cancel", zh: "作废" },
  explanation: {
    en: "The desk withdraws its quote before it is used, or the payer voids the escrow's terms before they are funded; using them afterwards is refused.",
    zh: "外汇商在报价被使用之前撤回它，或付款人在入托管之前作废托管条款；此后再使用会被拒绝。",
  },
  page: {
    purpose:
      "The desk withdraws a quote that was not used; or the payer voids terms that were not funded, whatever was signed for them.",
    who: "the desk; the payer for terms",
    calls: "`SettlementGateway.cancelQuote`, or `SettlementEscrow.cancelTerms`",
    refusals: [
      "`QuoteAlreadyUsed`",
      "`Unauthorized`",
      "`IllegalTransition` once the terms are funded or cancelled",
    ],
    limits: [
      "Cancelled terms take back no allowance and no ERC-3009 authorization of the token; the escrow is the only one that could use what was signed for them, and refuses.",
      "The gateway cancels a quote by the number that the desk gave it: two quotes of one number are withdrawn together.",
    ],
  },
  sentences: {
    cancel: { en: "{desk} withdraws its quote to {payer}", zh: "{desk} 撤回给 {payer} 的报价" },
    "cancel.terms": {
      en: "{payer} voids the terms with {payee}: they can no longer be funded",
      zh: "{payer} 作废与 {payee} 的条款：此后不能再入托管",
    },
  },
  schema: (scope) =>
    z.strictObject({
      what: oneOf(CANCELLABLE, "thing to cancel", "The desk's quote unless given.").exactOptional(),
      ...byWhom(scope),
    }),
  async carryOut({ payment: name, what, by }, run) {
    if (what === "terms") {
      const payment = run.payment(name);
      const { payer, payee } = payment;
      const sender = by ?? payer.name;
      run.by(sender);
      const { terms } = quoted(payment);
      const { revert } = await run.send(sender, call("escrow", "cancelTerms", [terms]));
      if (revert === undefined)
        run.narrate("cancel.terms", { payer: party(payer.name), payee: party(payee.name) });
      return;
    }
    const { desk } = run.world.operators;
    run.by(desk);
    const { quote, payer } = quoted(run.payment(name));
    const { revert } = await run.send(desk, call("gateway", "cancelQuote", [quote.signed]));
    if (revert === undefined) run.narrate("cancel", { desk: party(desk), payer: party(payer.name) });
  },
});
