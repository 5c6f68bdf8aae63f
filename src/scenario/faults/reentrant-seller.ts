import type { Fault } from "./fault.ts";
import { refused } from "./parts.ts";

/** The seller pays itself with a token of its own that calls the escrow in the middle of its transfer. */
export const reentrantSeller: Fault = {
  name: "reentrant-seller",
  at: ["deliver", "release"],
  disturb: ({ payment }) => [
    refused({ verb: "reenter", parameters: { payment: payment.name } }, "ReentrancyGuardReentrantCall"),
  ],
  recover: ({ rest }) => ({ own: [], rest }),
};
