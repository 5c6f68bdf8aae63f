import { paymentOf } from "../../verbs/verbs.ts";
import type { Fault } from "./fault.ts";
import type { FaultContext } from "./context.ts";
import { attempt, restOf } from "./parts.ts";

/** The buyer is on a sanctions list before it pays. */
export const sanctionedBuyer: Fault = {
  name: "sanctioned-buyer",
  at: ["pay"],
  fits: (context) => !paysAgain(context),
  ends: "None",
  unsettles: true,
  disturb: ({ payer }) => [{ verb: "block", parameters: { party: payer.name } }],
  // Nothing was taken from it, and nothing more happens.
  recover: (context) => ({ own: attempt(context, "ParticipantBlocked"), rest: restOf(context) }),
};

/** Whether the buyer would pay for something else later, which would be refused as well. */
function paysAgain({ scenario, payment, payer, rest }: FaultContext): boolean {
  return rest.some((step) => {
    const name = paymentOf(step);
    if (step.verb !== "pay" || name === payment.name) return false;
    return scenario.payments.some((each) => each.name === name && each.payer === payer.name);
  });
}
