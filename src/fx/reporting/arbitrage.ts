import { divideFloor, divideHalfUp } from "../../money/rounding.ts";
import { BASIS_POINTS, feeUp, proportionalFee } from "../fee.ts";
import { answerAt, placeAt, type RatePath } from "../sources/rate-path.ts";
import { type DeskCosts, costOf } from "./desk-costs.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { formatDecimal, rationalToDecimal, shownDecimals } from "../../money/decimal.ts";
import { compareRationals, multiplyRationals, rational, type Rational } from "../../money/rational.ts";
import type { OracleProcess } from "./oracle-process.ts";

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
 * The gain of a customer that sees the market and converts at a desk that sees reports only (D24): for each report the
 * best moment of its life, the principal converted at the desk, less fee and spread, and closed at the market without
 * cost. What comes back is rounded down, once.
 *
 * @param market The rates of the market.
 * @param reported The rates that the desk converts at.
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
  const converted = principal - feeUp(principal, proportionalFee(feeBps));
  const back = divideFloor(converted * (BASIS_POINTS - spreadBps) * dear, BASIS_POINTS * cheap);
  return { at, market, reported, side, gain: back - principal };
}

/**
 * Refuses a desk that sells at an oracle's rate for less than the oracle's rate may be wrong: a watcher of the market
 * would convert whenever the two are apart, and close the position at the market (D24). Fee and spread together must be
 * at least the threshold; with both, their product more, since the one is taken of what the other left (`costOf`).
 *
 * Enough for an oracle that publishes at once. While a report is on its way, or the oracle is out, the market may be
 * any distance away, and no fee helps: read the rate through a delay (`DelayedFeed`), or quote firm.
 *
 * @param pair For the message.
 * @throws ARBITRAGE_POSSIBLE with both figures.
 * @example requireNoArbitrage("EUR/USD", { deviationBps: 50n }, { feeBps: 10n, spreadBps: 0n }); // throws ARBITRAGE_POSSIBLE
 */
export function requireNoArbitrage(
  pair: string,
  { deviationBps }: Pick<OracleProcess, "deviationBps">,
  costs: DeskCosts,
): void {
  const cost = costOf(costs);
  if (compareRationals(cost, rational(deviationBps, BASIS_POINTS)) >= 0) return;
  throw new SettlementError("ARBITRAGE_POSSIBLE", { pair, thresholdBps: deviationBps, costBps: shown(cost) });
}

/** In basis points, which two factors of four decimals leave with four; a smaller part with more. */
function shown(part: Rational): string {
  const basisPoints = multiplyRationals(part, rational(BASIS_POINTS));
  return formatDecimal(rationalToDecimal(basisPoints, shownDecimals(basisPoints, 4), divideHalfUp));
}
