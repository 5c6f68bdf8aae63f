import type { Breaker } from "./breaker.ts";
import { others, refused } from "./parts.ts";

/** There is a dispute, and the arbiter does not decide. */
export const arbiterSilent: Breaker = {
  name: "arbiter-silent",
  at: ["deliver", "release"],
  ends: "Reclaimed",
  disturb: ({ payment, scenario }) => [
    { verb: "dispute", parameters: { payment: payment.name } },
    { verb: "wait", parameters: { for: scenario.escrow.arbitrationPeriod } },
  ],
  recover: (context) => {
    const payment = context.payment.name;
    return [
      refused({ verb: "resolve", parameters: { payment } }, "AfterDeadline"),
      { verb: "reclaim", parameters: { payment } },
      ...others(context),
    ];
  },
};
