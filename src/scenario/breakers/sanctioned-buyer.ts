import type { Breaker } from "./breaker.ts";
import { attempt, others } from "./parts.ts";

/** The buyer is on a sanctions list before it pays. */
export const sanctionedBuyer: Breaker = {
  name: "sanctioned-buyer",
  at: ["pay"],
  ends: "None",
  disturb: ({ payer }) => [{ verb: "block", parameters: { party: payer.name } }],
  // Nothing was taken from it, and nothing more happens.
  recover: (context) => [...attempt(context, "ParticipantBlocked"), ...others(context)],
};
