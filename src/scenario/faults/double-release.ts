import type { Fault } from "./fault.ts";
import { refused } from "./parts.ts";

/** The same payment is released once more. */
export const doubleRelease: Fault = {
  name: "double-release",
  at: ["redeem", "payout"],
  disturb: ({ payment }) => [
    refused({ verb: "release", parameters: { payment: payment.name } }, "IllegalTransition"),
  ],
  recover: ({ rest }) => ({ own: [], rest }),
};
