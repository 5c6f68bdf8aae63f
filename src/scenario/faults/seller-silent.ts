import type { Fault } from "./fault.ts";
import { attempt, restOf } from "./parts.ts";

/** The seller never sends the goods: nothing happens until the time for delivery is over. */
export const sellerSilent: Fault = {
  name: "seller-silent",
  at: ["deliver"],
  ends: "Reclaimed",
  disturb: ({ scenario }) => [{ verb: "wait", parameters: { for: scenario.escrow.deliverWithin } }],
  recover: (context) => ({
    own: [
      ...attempt(context, "AfterDeadline"),
      { verb: "reclaim", parameters: { payment: context.payment.name } },
    ],
    rest: restOf(context),
  }),
};
