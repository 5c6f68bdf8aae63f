import { pairName } from "../../fx/pair-name.ts";
import { MAXIMUM_RATE_AGE } from "../../world/system-plan.ts";
import type { Fault } from "./fault.ts";
import { requireLonger } from "./parameters.ts";
import { attempt, freshReports, readsRates, wrongRate } from "./parts.ts";

const HOUR = 3_600n;

/** A feed serves an answer that is older than the oracle takes. */
export const staleRate: Fault = {
  name: "stale-rate",
  at: ["pay", "release", "redeem"],
  fits: readsRates,
  takes: ["pair", "duration"],
  requireEffect: ({ given }) => requireLonger("stale-rate", given, MAXIMUM_RATE_AGE),
  disturb(context) {
    const { duration = MAXIMUM_RATE_AGE + HOUR } = context.given;
    const rate = wrongRate(context);
    if (rate === undefined) return [];
    return [{ verb: "publish", parameters: { pair: pairName(rate), age: duration } }];
  },
  recover: (context) => ({
    own: [...attempt(context, "StaleRate"), ...freshReports(context)],
    rest: context.rest,
  }),
};
