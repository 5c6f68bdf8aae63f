import { divideFloor } from "../divide/divide-floor.ts";
import { handOut } from "./hand-out.ts";
import { normalizeRatios, type Ratio } from "./normalize-ratios.ts";

/**
 * Divides an amount in proportion to ratios by the method of largest remainders (Hamilton): every share is rounded
 * toward −∞, and the units left over go to the shares that lost most, the earlier of equal ones first. No share is
 * further than one unit from its exact value. A ratio of zero gets nothing.
 *
 * A negative amount is rounded toward −∞ too, so that -5 by 7 : 3 gives -3 and -2, as moneyphp does.
 *
 * @param minor Minor units, of any sign.
 * @throws ALLOCATION_RATIOS_INVALID
 * @example allocateByLargestRemainder(101n, [7n, 3n]); // [71n, 30n]
 */
export function allocateByLargestRemainder(minor: bigint, ratios: readonly Ratio[]): bigint[] {
  const { weights, total } = normalizeRatios(ratios);
  const shares = weights.map((weight) => divideFloor(minor * weight, total));
  const leftover = minor - shares.reduce((sum, share) => sum + share, 0n);
  // The sort is stable: equal ones keep their order.
  const order = weights
    .map((weight, index) => ({ lost: minor * weight - (shares[index] ?? 0n) * total, index, weight }))
    .filter(({ weight }) => weight !== 0n)
    .sort((left, right) => (left.lost === right.lost ? 0 : left.lost > right.lost ? -1 : 1))
    .map(({ index }) => index);
  return handOut(shares, leftover, order);
}
