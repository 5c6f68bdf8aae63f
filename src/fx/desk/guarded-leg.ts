import type { Asset } from "../../money/asset.ts";
import { asRate, type GuardedRate } from "../oracle/guarded-rate.ts";
import type { RouteLeg } from "./route.ts";

/**
 * A leg at a rate that passed the guards: the desk's own spread, and on top of it what the oracle asks for while a market
 * is closed (D6), as the contract's desk has it. A rate over a path of the oracle is one leg here, with its legs inside.
 *
 * @param spreadBps The desk's own; together with the other below 10,000, or a quote refuses with SPREAD_INVALID.
 * @param quotedDecimals Of the feed, for showing the rate.
 */
export function guardedLeg(
  guarded: GuardedRate,
  base: Asset,
  quote: Asset,
  spreadBps: bigint,
  quotedDecimals: number,
): RouteLeg {
  const mid = asRate(guarded, base, quote, quotedDecimals);
  return { mid, spreadBps: spreadBps + guarded.closedSpreadBps };
}
