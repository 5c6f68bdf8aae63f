import { pointAt } from "../fx/sources/rate-path.ts";
import type { PairPlan } from "../ports.ts";
import { answerOf } from "../world/feed-answer.ts";
import { maximumAgeOf } from "../world/rate-age.ts";
import { pairPlan } from "../world/system-plan.ts";
import { marketRate } from "./market-rate.ts";
import type { ScenarioRate } from "./scenario.ts";

/** Seconds that what a feed has published by the beginning is good for. */
export function openingAge(rate: ScenarioRate, startsAt: bigint): bigint {
  return maximumAgeOf(rate, pointAt(rate.reported, startsAt)?.at ?? startsAt);
}

/** What a pair's band goes by: the market as the scenario begins, in the feed's decimals. @throws RATE_NOT_YET */
export function openingOf(rate: ScenarioRate, startsAt: bigint): bigint {
  return answerOf(marketRate(rate, startsAt), rate.reported);
}

/** How the oracle reads and guards a pair as a scenario begins. @throws RATE_NOT_YET */
export function pairPlanOf(rate: ScenarioRate, startsAt: bigint): PairPlan {
  return pairPlan({
    base: rate.base.code,
    quote: rate.quote.code,
    decimals: rate.reported.decimals,
    opening: openingOf(rate, startsAt),
    maximumAge: openingAge(rate, startsAt),
    ...rate.guards,
  });
}
