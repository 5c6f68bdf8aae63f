import type { Fault } from "./fault.ts";
import { isDisputable, refused, restOf } from "./parts.ts";

/** There is a dispute about goods that were delivered, and the arbiter does not decide. */
export const arbiterSilent: Fault = {
  name: "arbiter-silent",
  at: ["deliver", "release"],
  fits: isDisputable,
  ends: "Released",
  disturb: ({ payment, scenario, deliveredAt }) => [
    { verb: "dispute", parameters: { payment: payment.name } },
    // Recorded in the middle of the dispute, it is what decides.
    ...(deliveredAt === undefined
      ? [{ verb: "deliver", parameters: { payment: payment.name } } as const]
      : []),
    { verb: "wait", parameters: { for: scenario.escrow.arbitrationPeriod } },
  ],
  recover: (context) => {
    const payment = context.payment.name;
    const by = context.payee.name;
    return {
      own: [
        refused({ verb: "resolve", parameters: { payment } }, "AfterDeadline"),
        refused({ verb: "reclaim", parameters: { payment } }, "IllegalTransition"),
        // In tokens: what they are worth in fiat after so long is another matter.
        { verb: "release", parameters: { payment, by, redeem: false } },
      ],
      rest: restOf(context),
    };
  },
};
