import type { PartyName } from "../../ports.ts";
import type { Fault } from "./fault.ts";
import type { FaultContext } from "./context.ts";
import { deferred } from "./deferred.ts";
import { isGranular, releasesTokens } from "./parts.ts";

/** Compliance freezes the next holder or receiver of the tokens. */
export const freezeParty: Fault = {
  name: "freeze-party",
  at: ["pay", "fund", "release", "redeem"],
  // Settled directly, tokens go past the parties; only the payee of a release is asked for.
  fits: (context) => isGranular(context) || context.step?.verb === "release",
  takes: ["duration"],
  disturb: (context) => [{ verb: "freeze", parameters: { party: holder(context) } }],
  recover: (context) =>
    deferred(
      context,
      "AccountFrozen",
      { verb: "unfreeze", parameters: { party: holder(context) } },
      // Settled directly too: nothing is redeemed while the payee cannot receive, unless the step asks for it.
      releasesTokens(context) ||
        (context.step?.verb === "release" && context.step.parameters.redeem !== true),
    ),
};

function holder({ step, payer, payee }: FaultContext): PartyName {
  return step?.verb === "pay" || step?.verb === "fund" ? payer.name : payee.name;
}
