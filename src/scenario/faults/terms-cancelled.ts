import type { Fault } from "./fault.ts";
import { attempt, isGranular, restOf } from "./parts.ts";

/** The payer changes its mind about terms that it has agreed to, and nobody has funded. */
export const termsCancelled: Fault = {
  name: "terms-cancelled",
  at: ["fund", "pay"],
  // Settled directly, paying is funding.
  fits: (context) => context.step?.verb === (isGranular(context) ? "fund" : "pay"),
  ends: "Cancelled",
  disturb: ({ payment }) => [{ verb: "cancel", parameters: { payment: payment.name, what: "terms" } }],
  recover: (context) => ({ own: attempt(context, "IllegalTransition"), rest: restOf(context) }),
};
