import { pairName } from "../../fx/pair-name.ts";
import { MAXIMUM_RATE_AGE } from "../../world/system-plan.ts";
import type { Fault } from "./fault.ts";
import { attempt, freshReports, legRates, readsRates } from "./parts.ts";

const HOUR = 3_600n;

/** A feed serves an answer that is older than the oracle takes. */
export const staleRate: Fault = {
  name: "stale-rate",
  at: ["pay", "release", "redeem"],
  fits: readsRates,
  disturb: (context) =>
    legRates(context)
      .slice(0, 1)
      .map((rate) => ({
        verb: "publish",
        parameters: { pair: pairName(rate), age: MAXIMUM_RATE_AGE + HOUR },
      })),
  recover: (context) => ({
    own: [...attempt(context, "StaleRate"), ...freshReports(context)],
    rest: context.rest,
  }),
};
