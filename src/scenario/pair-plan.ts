import { pairName } from "../fx/pair-name.ts";
import { pointAt } from "../fx/sources/rate-path.ts";
import type { Rate } from "../fx/rate.ts";
import type { FeedPlan, PairPlan } from "../ports.ts";
import { answerOf } from "../world/feed-answer.ts";
import { maximumAgeOf } from "../world/rate-age.ts";
import { pairPlan } from "../world/system-plan.ts";
import { marketRate, rateAt } from "./market-rate.ts";
import type { ScenarioRate } from "./scenario.ts";

/** Seconds that what a feed has published by the beginning is good for. */
export function openingAge(rate: ScenarioRate, startsAt: bigint): bigint {
  return maximumAgeOf(rate, pointAt(rate.reported, startsAt)?.at ?? startsAt);
}

/** A pair with the rate that its feed is to publish: the market's, or the official one. */
function published(rate: ScenarioRate): ScenarioRate {
  return rate.official === undefined ? rate : { ...rate, market: rate.official };
}

/** The official rate of a pair that has one; nothing in its gaps. */
export function officialAt(rate: ScenarioRate, unix: bigint): Rate | undefined {
  return rate.official === undefined ? undefined : rateAt(published(rate), unix);
}

/** What a pair's band goes by: the market, or the official rate, as the scenario begins, in the feed's decimals. @throws RATE_NOT_YET */
export function openingOf(rate: ScenarioRate, startsAt: bigint): bigint {
  return answerOf(marketRate(published(rate), startsAt), rate.reported);
}

/** How the oracle reads and guards a pair as a scenario begins. @throws RATE_NOT_YET */
export function pairPlanOf(rate: ScenarioRate, startsAt: bigint): PairPlan {
  return pairPlan({
    base: rate.base.code,
    quote: rate.quote.code,
    decimals: rate.reported.decimals,
    opening: openingOf(rate, startsAt),
    maximumAge: openingAge(rate, startsAt),
    ...feedPlan(rate),
    ...rate.guards,
  });
}

/** The account of a reporter of a pair's median. */
export function reporterOf(pair: string, name: string): string {
  return `${pair} ${name}`;
}

function feedPlan(rate: ScenarioRate): { readonly feed?: FeedPlan } {
  const { median, delayed } = rate;
  if (delayed !== undefined) return { feed: { kind: "delayed", hop: delayed } };
  if (median === undefined) return {};
  const { feeds, ...rules } = median;
  const reporters = feeds.map(({ name }) => reporterOf(pairName(rate), name));
  return { feed: { kind: "median", reporters, ...rules } };
}
