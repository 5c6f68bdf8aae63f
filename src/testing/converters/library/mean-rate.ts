import { SettlementError } from "../../../errors/settlement-error.ts";
import { addRationals, multiplyRationals, rational } from "../../../money/rational.ts";
import { requireSameAsset } from "../../../money/money.ts";
import type { Rate } from "../../../fx/rate.ts";

/**
 * The exact mean of several rates of one pair, all the same way round. Averaging one side and inverting is not
 * averaging the other: of 2 and 4 the mean is 3, of their inverses 0.375 and not 1/3.
 *
 * @throws RATE_INVALID when there is none; ASSET_MISMATCH when one is of another pair or the other way round.
 */
export function meanRate(rates: readonly Rate[]): Rate {
  const [first] = rates;
  if (first === undefined) throw new SettlementError("RATE_INVALID", { rate: "no rate", pair: "the mean" });
  for (const rate of rates) {
    requireSameAsset(rate.base, first.base);
    requireSameAsset(rate.quote, first.quote);
  }
  const sum = rates.reduce((total, rate) => addRationals(total, rate), rational(0n));
  const oldest = rates
    .map(({ observedAt }) => observedAt)
    .reduce((left, right) => (left === undefined || (right !== undefined && right < left) ? right : left));
  return {
    ...first,
    ...multiplyRationals(sum, rational(1n, BigInt(rates.length))),
    observedAt: oldest,
    source: "mean",
  };
}
