import { pairName } from "../../fx/pair-name.ts";
import type { Fault } from "./fault.ts";
import { attempt, freshReports, legRates, readsRates } from "./parts.ts";

/** Seconds that the feed's clock is ahead. */
const AHEAD = 120n;

/** A feed's clock is ahead of the chain's. */
export const clockSkew: Fault = {
  name: "clock-skew",
  at: ["pay", "release", "redeem"],
  fits: readsRates,
  disturb: (context) =>
    legRates(context)
      .slice(0, 1)
      .map((rate) => ({ verb: "publish", parameters: { pair: pairName(rate), ahead: AHEAD } })),
  recover: (context) => ({
    own: [...attempt(context, "FutureRate"), ...freshReports(context)],
    rest: context.rest,
  }),
};
