import type { Breaker } from "./breaker.ts";
import { refused } from "./parts.ts";

const HOUR = 3_600n;

/** The goods are there, and the carrier does not say so. */
export const carrierSilent: Breaker = {
  name: "carrier-silent",
  at: ["deliver"],
  disturb: () => [{ verb: "wait", parameters: { for: HOUR } }],
  // Nobody else can attest; the buyer has the goods and releases without it.
  recover: ({ payment, payee, rest }) => [
    refused({ verb: "deliver", parameters: { payment: payment.name, by: payee.name } }, "Unauthorized"),
    ...rest.slice(1),
  ],
};
