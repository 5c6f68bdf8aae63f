import { paymentOf } from "../../verbs/verbs.ts";
import type { ScenarioStep } from "../scenario.ts";
import type { Fault } from "./fault.ts";
import { refused } from "./parts.ts";

/** Seconds that pass without an attestation. */
const SILENCE = 600n;

/** The goods have arrived, and the carrier does not attest it. */
export const carrierSilent: Fault = {
  name: "carrier-silent",
  at: ["deliver"],
  disturb: () => [{ verb: "wait", parameters: { for: SILENCE } }],
  // No other party can attest; the buyer has the goods and releases without it.
  recover: ({ payment, payee, rest }) => ({
    own: [
      refused({ verb: "deliver", parameters: { payment: payment.name, by: payee.name } }, "Unauthorized"),
    ],
    rest: rest.slice(1).map((step) => (paymentOf(step) === payment.name ? releasedByPayer(step) : step)),
  }),
};

/** A release for whose time there would have had to be a delivery. */
function releasedByPayer(step: ScenarioStep): ScenarioStep {
  if (step.verb !== "release" || step.at === undefined || !("deadline" in step.at)) return step;
  const { at: _, ...rest } = step;
  return { ...rest, parameters: { payment: step.parameters.payment } };
}
