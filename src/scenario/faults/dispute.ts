import type { Fault } from "./fault.ts";
import { isDisputable, refused, restOf } from "./parts.ts";

/** What the arbiter finds the payee is due, in basis points of what is held. */
const TO_PAYEE = 6_000n;

/** The goods are not what was ordered, and the buyer disputes. */
export const dispute: Fault = {
  name: "dispute",
  at: ["deliver", "release"],
  fits: isDisputable,
  ends: "Resolved",
  disturb: ({ payment }) => [{ verb: "dispute", parameters: { payment: payment.name } }],
  recover: (context) => {
    const payment = context.payment.name;
    return {
      own: [
        // Neither party takes it: the payee's release needs a delivery, and then the end of the arbitration.
        refused(
          { verb: "release", parameters: { payment, by: context.payee.name } },
          context.deliveredAt === undefined ? "Unauthorized" : "BeforeDeadline",
        ),
        { verb: "resolve", parameters: { payment, toPayeeBps: TO_PAYEE } },
      ],
      rest: restOf(context, ["redeem", "payout"]),
    };
  },
};
