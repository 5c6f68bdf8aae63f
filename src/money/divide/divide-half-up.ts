import { divideTruncated } from "./divide-truncated.ts";

/**
 * To the nearest, ties away from zero: Java's HALF_UP, dinero's HALF_AWAY, and the legal rule of Regulation (EC)
 * 1103/97, article 5 ("if the result is exactly half-way, the sum shall be rounded up").
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideHalfUp(-5n, 2n); // -3n);
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, half } = divideTruncated(numerator, denominator);
  return half < 0 ? quotient : quotient + sign;
}
