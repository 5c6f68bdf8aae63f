import type { Fault } from "./fault.ts";
import { deferred } from "./deferred.ts";
import { isGranular } from "./parts.ts";

/** The token's issuer stops every movement of it. */
export const pauseToken: Fault = {
  name: "pause-token",
  at: ["pay", "fund", "release", "redeem"],
  // Settled directly, two of the steps move nothing.
  fits: (context) => isGranular(context) || context.step?.verb === "pay" || context.step?.verb === "release",
  takes: ["duration"],
  disturb: () => [{ verb: "pause", parameters: { what: "token" } }],
  recover: (context) => deferred(context, "TokenPaused", { verb: "unpause", parameters: { what: "token" } }),
};
