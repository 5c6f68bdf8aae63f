import { divideTowardZero } from "../divide/divide-toward-zero.ts";
import { handOut } from "./hand-out.ts";
import { normalizeRatios, type Ratio } from "./normalize-ratios.ts";

/**
 * Divides an amount in proportion to ratios; the units left over go, one each, to the first shares in the order
 * given (M. Fowler, "Patterns of Enterprise Application Architecture", Money). A share whose ratio is zero gets
 * nothing. The shares always add up to the amount; a negative amount is divided as its positive twin.
 *
 * @param minor Minor units, of any sign.
 * @throws ALLOCATION_RATIOS_INVALID
 * @example allocateInOrder(10n, [1n, 1n, 2n]); // [3n, 2n, 5n]
 */
export function allocateInOrder(minor: bigint, ratios: readonly Ratio[]): bigint[] {
  const { weights, total } = normalizeRatios(ratios);
  const shares = weights.map((weight) => divideTowardZero(minor * weight, total));
  const leftover = minor - shares.reduce((sum, share) => sum + share, 0n);
  const order = weights.flatMap((weight, index) => (weight === 0n ? [] : [index]));
  return handOut(shares, leftover, order);
}
