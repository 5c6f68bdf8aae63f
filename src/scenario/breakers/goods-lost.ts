import type { Breaker } from "./breaker.ts";
import { others, refused } from "./parts.ts";

const HOUR = 3_600n;

/** The goods are lost on the way. */
export const goodsLost: Breaker = {
  name: "goods-lost",
  at: ["deliver"],
  ends: "Refunded",
  disturb: () => [{ verb: "wait", parameters: { for: HOUR } }],
  // The buyer cannot take the money back before the time is over; the seller, who knows, gives it back.
  recover: (context) => {
    const payment = context.payment.name;
    return [
      refused({ verb: "reclaim", parameters: { payment } }, "BeforeDeadline"),
      { verb: "refund", parameters: { payment } },
      ...others(context),
    ];
  },
};
