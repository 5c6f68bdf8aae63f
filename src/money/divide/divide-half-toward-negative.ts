import { divideTruncated } from "./divide-truncated.ts";

/**
 * To the nearest, ties toward −∞: moneyphp's HALF_NEGATIVE_INFINITY, dinero's HALF_DOWN.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideHalfTowardNegative(-5n, 2n); // -3n);
 */
export function divideHalfTowardNegative(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, half } = divideTruncated(numerator, denominator);
  return half > 0 || (half === 0 && sign < 0n) ? quotient + sign : quotient;
}
