import { divideTruncated } from "./divide-truncated.ts";

/**
 * To the nearest, ties toward +∞: moneyphp's HALF_POSITIVE_INFINITY, dinero's HALF_UP, JavaScript's Math.round.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideHalfTowardPositive(-5n, 2n); // -2n);
 */
export function divideHalfTowardPositive(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, half } = divideTruncated(numerator, denominator);
  return half > 0 || (half === 0 && sign > 0n) ? quotient + sign : quotient;
}
