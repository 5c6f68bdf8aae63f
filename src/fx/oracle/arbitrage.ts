import { divideFloor } from "../../money/divide/divide-floor.ts";
import { BASIS_POINTS, feeUp } from "../fee.ts";
import { answerAt, placeAt, type RatePath } from "../sources/rate-path.ts";
import type { DeskCosts } from "./desk-costs.ts";

/** One conversion at the reported rate that was closed at the market's. */
export interface ArbitrageCycle {
  /** Unix seconds. */
  readonly at: bigint;
  readonly market: bigint;
  readonly reported: bigint;
  /** `buy`: base bought from the desk below the market. `sell`: base sold to it above. */
  readonly side: "buy" | "sell";
  /** What is left over of the principal's conversion there and back, in its minor units; above zero. */
  readonly gain: bigint;
}

/**
 * What somebody gains who sees the market and converts at a desk that sees reports only (D24): for each report the best
 * moment of its life, the principal converted at the desk, less fee and spread, and closed at the market without cost.
 * What comes back is rounded down, once.
 *
 * @param market What is so.
 * @param reported What the desk goes by.
 * @param principal Minor units of what is converted first: the quote to buy the base, the base to sell it.
 * @param until Unix seconds; the last second looked at.
 * @returns In order of time; none for a report of whose life no moment gained.
 */
export function arbitrageCycles(
  market: RatePath,
  reported: RatePath,
  costs: DeskCosts,
  principal: bigint,
  until: bigint,
): ArbitrageCycle[] {
  const cycles: ArbitrageCycle[] = [];
  for (const [index, { at, answer }] of reported.points.entries()) {
    const ends = reported.points[index + 1]?.at ?? until + 1n;
    let best: ArbitrageCycle | undefined;
    for (const moment of momentsOf(market, at, ends > until ? until + 1n : ends)) {
      const cycle = cycleAt(moment, answerAt(market, moment), answer, costs, principal);
      if (cycle !== undefined && cycle.gain > (best?.gain ?? 0n)) best = cycle;
    }
    if (best !== undefined) cycles.push(best);
  }
  return cycles;
}

/** When a report appears, and whenever the market moves until it is replaced. */
function* momentsOf(market: RatePath, from: bigint, ends: bigint): Generator<bigint> {
  if (from < ends) yield from;
  for (let place = placeAt(market, from) + 1; ; place += 1) {
    const point = market.points[place];
    if (point === undefined || point.at >= ends) return;
    yield point.at;
  }
}

function cycleAt(
  at: bigint,
  market: bigint | undefined,
  reported: bigint | undefined,
  { feeBps, spreadBps }: DeskCosts,
  principal: bigint,
): ArbitrageCycle | undefined {
  if (market === undefined || reported === undefined) return undefined;
  const side = market > reported ? "buy" : "sell";
  const [dear, cheap] = side === "buy" ? [market, reported] : [reported, market];
  const converted = principal - feeUp(principal, { basisPoints: feeBps, fixed: 0n });
  const back = divideFloor(converted * (BASIS_POINTS - spreadBps) * dear, BASIS_POINTS * cheap);
  return { at, market, reported, side, gain: back - principal };
}
