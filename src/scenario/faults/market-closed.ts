import { isMarketOpen, NO_HOLIDAYS } from "../../fx/oracle/market-hours.ts";
import { pairPlanOf } from "../pair-plan.ts";
import type { ScenarioStep } from "../scenario.ts";
import type { Fault } from "./fault.ts";
import type { FaultContext } from "./context.ts";
import { attempt, freshReports, legRates, readsRates, requote } from "./parts.ts";

const DAY = 86_400n;
const HOUR = 3_600n;

const WEEK = 7n * DAY;

/** The market is closed for the weekend. */
export const marketClosed: Fault = {
  name: "market-closed",
  at: ["pay", "release", "redeem"],
  fits: (context) => readsRates(context) && refusalOf(context) !== undefined,
  disturb: (context) => [waiting(untilSaturday(context.now))],
  // At the same hour of the next week everything that follows finds the market as it would have found it.
  recover: (context) => ({
    own: [
      // By then the quote would be over, which is another matter.
      ...fresh(context),
      ...attempt(context, refusalOf(context) ?? ""),
      waiting(WEEK - untilSaturday(context.now)),
      ...freshReports(context),
      ...fresh(context),
    ],
    rest: context.rest,
  }),
};

/** Why the step is refused then, of the first of its pairs that is closed and does not widen. */
function refusalOf(context: FaultContext): string | undefined {
  const noon = context.now + untilSaturday(context.now);
  const policies = legRates(context)
    .map((rate) => pairPlanOf(rate, context.scenario.startsAt))
    .filter((plan) => !isMarketOpen({ ...plan, calendar: NO_HOLIDAYS }, noon))
    .map(({ closedPolicy }) => closedPolicy)
    .filter((policy) => policy !== "widen");
  if (policies.length === 0) return undefined;
  return policies[0] === "queue" ? "QueuedUntilOpen" : "MarketClosed";
}

function fresh(context: FaultContext): ScenarioStep[] {
  return context.step?.verb === "pay" ? requote(context) : [];
}

function waiting(seconds: bigint): ScenarioStep {
  return { verb: "wait", parameters: { for: seconds } };
}

/** Seconds to the next Saturday noon. 1 January 1970 was a Thursday. */
function untilSaturday(now: bigint): bigint {
  const noon = 2n * DAY + 12n * HOUR;
  const past = (now - noon) % WEEK;
  return past === 0n ? 0n : WEEK - past;
}
