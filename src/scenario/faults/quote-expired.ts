import type { Fault } from "./fault.ts";
import { attempt, requote } from "./parts.ts";

/** The payer hesitates, and pays one second after the quote's last. */
export const quoteExpired: Fault = {
  name: "quote-expired",
  at: ["pay"],
  fits: ({ quote }) => quote !== undefined,
  disturb: ({ quote }) =>
    quote === undefined ? [] : [{ verb: "wait", parameters: { for: quote.parameters.validFor + 1n } }],
  recover: (context) => ({
    own: [...attempt(context, "QuoteExpired"), ...requote(context)],
    rest: context.rest,
  }),
};
