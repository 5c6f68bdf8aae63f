import type { Breaker } from "./breaker.ts";
import { isDisputable, refused, restOf } from "./parts.ts";

/** What the arbiter finds the payee is due, in basis points of what is held. */
const TO_PAYEE = 6_000n;

/** The goods are not what was ordered, and the buyer disputes. */
export const dispute: Breaker = {
  name: "dispute",
  at: ["deliver", "release"],
  fits: isDisputable,
  ends: "Resolved",
  disturb: ({ payment }) => [{ verb: "dispute", parameters: { payment: payment.name } }],
  recover: (context) => {
    const payment = context.payment.name;
    return {
      own: [
        refused({ verb: "release", parameters: { payment } }, "IllegalTransition"),
        { verb: "resolve", parameters: { payment, toPayeeBps: TO_PAYEE } },
      ],
      rest: restOf(context, ["redeem", "payout"]),
    };
  },
};
