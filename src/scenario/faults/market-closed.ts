import type { ScenarioStep } from "../scenario.ts";
import type { Fault } from "./fault.ts";
import type { FaultContext } from "./context.ts";
import { attempt, freshReports, readsRates, requote } from "./parts.ts";

const DAY = 86_400n;
const HOUR = 3_600n;

const WEEK = 7n * DAY;

/** The market is closed for the weekend. */
export const marketClosed: Fault = {
  name: "market-closed",
  at: ["pay", "release", "redeem"],
  fits: readsRates,
  disturb: (context) => [waiting(untilSaturday(context.now))],
  // At the same hour of the next week everything that follows finds the market as it would have found it.
  recover: (context) => ({
    own: [
      // By then the quote would be over, which is another matter.
      ...fresh(context),
      ...attempt(context, "MarketClosed"),
      waiting(WEEK - untilSaturday(context.now)),
      ...freshReports(context),
      ...fresh(context),
    ],
    rest: context.rest,
  }),
};

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
