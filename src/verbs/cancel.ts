import { z } from "zod";
import { call } from "../chain/call.ts";
import { oneOf } from "../fields/fields.ts";
import { byWhom } from "./shared/by-whom.ts";
import { party } from "./shared/narrate.ts";
import { quoted, type Quoted } from "./shared/quoted.ts";
import { firstPromise, secondPromise } from "./shared/second-leg.ts";
import type { Sentences, VerbRun } from "./step-run.ts";
import { verb } from "./verb.ts";

/** What can be voided before it is used. */
const CANCELLABLE = ["quote", "terms"] as const;

const SENTENCES = {
  cancel: { en: "{desk} cancels its quote to {payer}", zh: "{desk} 撤销给 {payer} 的报价" },
  "cancel.second": {
    en: "{desk} cancels what it promised {payee} for redeeming: the spot rate is left",
    zh: "{desk} 撤销对 {payee} 的赎回承诺：此后只能按即期汇率赎回",
  },
  "cancel.terms": {
    en: "{payer} voids the terms with {payee}: they can no longer be funded",
    zh: "{payer} 作废与 {payee} 的条款：此后不能再入托管",
  },
} as const satisfies Sentences;

type Run = VerbRun<typeof SENTENCES>;

export const cancel = verb({
  name: "cancel",
  about: "payment",
  role: () => "way-out",
  words: { en: "cancel", zh: "撤销" },
  explanation: {
    en: "The FX dealer cancels its quote before it is used, of a payment that is paid its firm second leg, or the payer voids the escrow's terms before they are funded; using them afterwards is refused.",
    zh: "做市商在报价被使用之前撤销它（已付款的则撤销其第二段），或付款人在入托管之前作废托管条款；此后再使用会被拒绝。",
  },
  page: {
    purpose:
      "The FX dealer cancels a quote that was not used, and with it what it reserved: both legs before the payment is paid, a firm second leg after; or the payer voids terms that were not funded, whatever was signed for them.",
    who: "the FX dealer; the payer for terms",
    calls: "`SettlementGateway.cancelQuote`, or `SettlementEscrow.cancelTerms`",
    refusals: [
      "`QuoteAlreadyUsed`",
      "`Unauthorized`",
      "`IllegalTransition` once the terms are funded or cancelled",
    ],
    limits: [
      "Cancelled terms take back no allowance and no ERC-3009 authorization of the token; the escrow is the only one that could use what was signed for them, and refuses.",
      "The gateway lets an FX dealer withdraw a firm second leg until it is used: it holds the FX dealer to nothing that the FX dealer takes back.",
      "The gateway cancels a quote by the number that the FX dealer gave it: two quotes of one number are withdrawn together.",
    ],
  },
  sentences: SENTENCES,
  schema: (scope) =>
    z.strictObject({
      what: oneOf(CANCELLABLE, "thing to cancel", "The FX dealer's quote unless given.").exactOptional(),
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
    const payment = quoted(run.payment(name));
    const { second } = payment.quote;
    const open = second !== undefined && !second.cancelled && second.done.sell < second.whole.sell;
    // Once it is paid only the second leg is left to withdraw, where there is one.
    if ((payment.paid && open) || (await withdrawFirst(run, payment))) await withdrawSecond(run, payment);
  },
});

/** @returns Whether it went through. */
async function withdrawFirst(run: Run, { quote, payer }: Quoted): Promise<boolean> {
  const { reservations, operators } = run.world;
  const { revert } = await run.send(operators.desk, call("gateway", "cancelQuote", [quote.signed]));
  if (revert !== undefined) return false;
  reservations.free(firstPromise(quote.signed));
  run.narrate("cancel", { desk: party(operators.desk), payer: party(payer.name) });
  return true;
}

/** Withdraws the firm second leg, where there is one; what was signed for the rest of it is void as well. */
async function withdrawSecond(run: Run, { quote, payee }: Quoted): Promise<void> {
  const { second } = quote;
  if (second === undefined) return;
  const { reservations, operators } = run.world;
  if (second.signed !== undefined) {
    const { revert } = await run.send(operators.desk, call("gateway", "cancelQuote", [second.signed.quote]));
    if (revert !== undefined) return;
  }
  second.cancelled = true;
  reservations.free(secondPromise(quote.signed));
  run.narrate("cancel.second", { desk: party(operators.desk), payee: party(payee.name) });
}
