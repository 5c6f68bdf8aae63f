import { divideTowardZero } from "../divide/divide-toward-zero.ts";
import { handOut } from "./hand-out.ts";
import { normalizeRatios, type Ratio } from "./normalize-ratios.ts";

/**
 * As `allocateInOrder`, but the units left over go to the largest ratios first, and to the earlier of equal ones:
 * dinero.js since version 2.
 *
 * @throws ALLOCATION_RATIOS_INVALID
 * @example allocateToLargestRatio(5n, [1n, 3n]); // [1n, 4n]
 */
export function allocateToLargestRatio(minor: bigint, ratios: readonly Ratio[]): bigint[] {
  const { weights, total } = normalizeRatios(ratios);
  const shares = weights.map((weight) => divideTowardZero(minor * weight, total));
  const leftover = minor - shares.reduce((sum, share) => sum + share, 0n);
  // The sort is stable: equal ones keep their order.
  const order = weights
    .map((weight, index) => ({ weight, index }))
    .filter(({ weight }) => weight !== 0n)
    .sort((left, right) => (left.weight === right.weight ? 0 : left.weight > right.weight ? -1 : 1))
    .map(({ index }) => index);
  return handOut(shares, leftover, order);
}
