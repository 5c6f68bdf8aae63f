import { SettlementError } from "../../errors.ts";
import { divideHalfUp } from "../../money/divide/divide-half-up.ts";
import { formatDecimal } from "../../money/format-decimal.ts";
import { rationalToDecimal } from "../../money/rational-to-decimal.ts";
import { compareRationals, multiplyRationals, rational, type Rational } from "../../money/rational.ts";
import { BASIS_POINTS } from "../fee.ts";
import { costOf, type DeskCosts } from "./desk-costs.ts";
import type { OracleProcess } from "./oracle-process.ts";

/**
 * Refuses a desk that sells at an oracle's rate for less than the oracle's rate may be wrong: whoever watches the market
 * would convert whenever the two are apart, and close the position at the market (D24). Fee and spread together must be
 * at least the threshold; with both, their product more, since the one is taken of what the other left (`costOf`).
 *
 * Enough for an oracle that publishes at once. While a report is on its way, or the oracle is out, the market may be
 * any distance away, and no fee helps: read the rate through a delay (`DelayedFeed`), or quote firm.
 *
 * @param pair For the message.
 * @throws ARBITRAGE_POSSIBLE with both figures.
 * @example requireNoArbitrage("EUR/USD", { ...oracle, deviationBps: 50n }, { feeBps: 10n, spreadBps: 0n }) // refused
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

/** In basis points, which two factors of four decimals leave with four. */
function shown(part: Rational): string {
  const basisPoints = multiplyRationals(part, rational(BASIS_POINTS));
  return formatDecimal(rationalToDecimal(basisPoints, 4, divideHalfUp));
}
