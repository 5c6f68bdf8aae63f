import type { Breaker } from "./breaker.ts";
import { isGranular, refused } from "./parts.ts";

/** The payer pays a second time at the quote that it has used. */
export const quoteReused: Breaker = {
  name: "quote-reused",
  at: ["fund"],
  disturb: (context) => {
    const parameters = { payment: context.payment.name, deposit: "once more" };
    // For one payment alone the quote is used up with the payment's id, which the escrow has already.
    return [
      refused({ verb: "pay", parameters }, isGranular(context) ? "QuoteAlreadyUsed" : "IllegalTransition"),
    ];
  },
  recover: ({ rest }) => [...rest],
};
