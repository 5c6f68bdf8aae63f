import type { Fault } from "./fault.ts";
import { refused, restOf } from "./parts.ts";

/** Seconds until the carrier has given up looking for them. */
const SEARCH = 600n;

/** The goods are lost on the way. */
export const goodsLost: Fault = {
  name: "goods-lost",
  at: ["deliver"],
  ends: "Refunded",
  disturb: () => [{ verb: "wait", parameters: { for: SEARCH } }],
  // The buyer cannot take the money back before the deadline; the seller, who knows, gives it back.
  recover: (context) => {
    const payment = context.payment.name;
    return {
      own: [
        refused({ verb: "reclaim", parameters: { payment } }, "BeforeDeadline"),
        { verb: "refund", parameters: { payment } },
      ],
      rest: restOf(context),
    };
  },
};
