import { divideTruncated } from "./divide-truncated.ts";

/**
 * To the nearest, ties toward zero: Java's HALF_DOWN, dinero's HALF_TOWARDS_ZERO.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideHalfDown(-5n, 2n); // -2n);
 */
export function divideHalfDown(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, half } = divideTruncated(numerator, denominator);
  return half > 0 ? quotient + sign : quotient;
}
