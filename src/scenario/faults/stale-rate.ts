import { pairName } from "../../fx/pair-name.ts";
import { lastEcbPublication } from "../../fx/reporting/publisher.ts";
import { nextEcbPublication } from "../../fx/sources/ecb/ecb-publication.ts";
import { maximumAgeOf } from "../../world/rate-age.ts";
import { pairPlanOf } from "../pair-plan.ts";
import type { ScenarioRate } from "../scenario.ts";
import type { Fault } from "./fault.ts";
import type { FaultContext } from "./context.ts";
import { requireLonger } from "./parameters.ts";
import { attempt, freshReports, canBeWrong, wrongRate } from "./parts.ts";
import { isTrading } from "./trading.ts";

const HOUR = 3_600n;

/** A feed serves an answer that is older than the oracle takes. */
export const staleRate: Fault = {
  name: "stale-rate",
  at: ["pay", "release", "redeem"],
  fits: (context) => canBeWrong(context) && !isWidened(context),
  takes: ["pair", "duration"],
  requireEffect(context) {
    const rate = wrongRate(context);
    if (rate !== undefined) requireLonger("stale-rate", context.given, allowedAt(rate, context.now));
  },
  disturb(context) {
    const rate = wrongRate(context);
    if (rate === undefined) return [];
    const { duration = allowedAt(rate, context.now) + HOUR } = context.given;
    return [{ verb: "publish", parameters: { pair: pairName(rate), age: duration } }];
  },
  recover: (context) => ({
    own: [...attempt(context, "StaleRate"), ...freshReports(context)],
    rest: context.rest,
  }),
};

/** Whether the market is closed then and its last rate counts all the same, without growing older. */
function isWidened(context: FaultContext): boolean {
  const rate = wrongRate(context);
  if (rate === undefined) return false;
  const { scenario, now } = context;
  const { closedPolicy } = pairPlanOf(rate, scenario.startsAt);
  return closedPolicy === "widen" && !isTrading(rate, scenario, now);
}

/** Seconds that the oracle may take an answer for good, whether or not a publication comes before the step. */
function allowedAt(rate: ScenarioRate, now: bigint): bigint {
  const ages = [lastEcbPublication(now), nextEcbPublication(now)].map((at) => maximumAgeOf(rate, at));
  return ages.reduce((most, age) => (age > most ? age : most), 0n);
}
