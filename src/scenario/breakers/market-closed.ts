import type { ScenarioStep } from "../scenario.ts";
import type { Breaker } from "./breaker.ts";
import type { BreakerContext } from "./context.ts";
import { attempt, freshReports, readsRates, requote } from "./parts.ts";

const DAY = 86_400n;
const HOUR = 3_600n;

/** From Saturday noon to ten minutes after the market has opened on Sunday at 22:00 UTC. */
const UNTIL_OPEN = 34n * HOUR + 600n;

/** It is the weekend, and nobody makes a price. */
export const marketClosed: Breaker = {
  name: "market-closed",
  at: ["pay", "release", "redeem"],
  fits: readsRates,
  disturb: (context) => [waiting(untilSaturday(context.now))],
  recover: (context) => [
    // By then the quote would be over, which is another matter.
    ...fresh(context),
    ...attempt(context, "MarketClosed"),
    waiting(UNTIL_OPEN),
    ...freshReports(context),
    ...fresh(context),
    ...context.rest,
  ],
};

function fresh(context: BreakerContext): ScenarioStep[] {
  return context.step?.verb === "pay" ? requote(context) : [];
}

function waiting(seconds: bigint): ScenarioStep {
  return { verb: "wait", parameters: { for: seconds } };
}

/** Seconds to the next Saturday noon. 1 January 1970 was a Thursday. */
function untilSaturday(now: bigint): bigint {
  const noon = 2n * DAY + 12n * HOUR;
  const past = (now - noon) % (7n * DAY);
  return past === 0n ? 0n : 7n * DAY - past;
}
