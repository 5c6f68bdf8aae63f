import type { Trace, TracePaymentTotals, TraceStep } from "../../trace/trace.ts";
import type { PaymentFacts } from "./payment-facts.ts";
import type { PlayerPayment } from "./player-document.ts";
import type { Texts } from "./texts.ts";
import type { PaymentWhere } from "./where.ts";

/** A payment of a run: who, how much, how it ended, and which steps are its own. */
export function playerPayment(
  facts: PaymentFacts,
  { steps, indices }: { readonly steps: readonly TraceStep[]; readonly indices: readonly number[] },
  {
    totals,
    where,
  }: { readonly totals: TracePaymentTotals | undefined; readonly where: PaymentWhere | undefined },
  texts: Texts,
): PlayerPayment {
  const { name, parties } = facts;
  const state = steps.findLast(({ status }) => status.after !== "")?.status.after ?? "";
  return {
    name,
    title: texts.party(name),
    payer: texts.party(parties.payer),
    payee: texts.party(totals?.payee ?? parties.payee),
    sent: totals === undefined ? "" : texts.en.money(totals.sent),
    state,
    stateLabel: state === "None" ? texts.say("player.none") : texts.of((speaker) => speaker.status(state)),
    received: totals === undefined ? "" : texts.en.money(totals.received),
    steps: indices,
    refused: steps.some(({ refusal }) => refusal !== undefined),
    where: where?.where ?? NOWHERE,
  };
}

/** Of a payment that was never quoted: nothing was sent. */
const NOWHERE: PlayerPayment["where"] = {
  title: "",
  label: "",
  atMid: "",
  value: 0,
  asset: "",
  mids: [],
  rows: [],
};

/** The totals of each payment by its name. */
export function totalsByPayment({ totals }: Trace): ReadonlyMap<string, TracePaymentTotals> {
  return new Map(totals.payments.map((one) => [one.payment, one]));
}
