import type { Breaker } from "./breaker.ts";
import { isDisputable, refused, restOf } from "./parts.ts";

/** There is a dispute, and the arbiter does not decide. */
export const arbiterSilent: Breaker = {
  name: "arbiter-silent",
  at: ["deliver", "release"],
  fits: isDisputable,
  ends: "Reclaimed",
  disturb: ({ payment, scenario }) => [
    { verb: "dispute", parameters: { payment: payment.name } },
    { verb: "wait", parameters: { for: scenario.escrow.arbitrationPeriod } },
  ],
  recover: (context) => {
    const payment = context.payment.name;
    return {
      own: [
        refused({ verb: "resolve", parameters: { payment } }, "AfterDeadline"),
        { verb: "reclaim", parameters: { payment } },
      ],
      rest: restOf(context),
    };
  },
};
