import type { Fault } from "./fault.ts";
import { requireLonger } from "./parameters.ts";
import { attempt, requote } from "./parts.ts";

/** The payer hesitates, and pays one second after the quote's last. */
export const quoteExpired: Fault = {
  name: "quote-expired",
  at: ["pay"],
  fits: ({ quote }) => quote !== undefined,
  takes: ["duration"],
  requireEffect: ({ given }) => requireLonger("quote-expired", given, 0n),
  disturb: ({ quote, given: { duration = 1n } }) =>
    quote === undefined ? [] : [{ verb: "wait", parameters: { for: quote.parameters.validFor + duration } }],
  // The new quote comes with what is left: after a long hesitation markets are waited for, and it would be over again.
  recover: (context) => ({
    own: attempt(context, "QuoteExpired"),
    rest: [...requote(context).map((step) => ({ ...step, fault: "quote-expired" })), ...context.rest],
  }),
};
