import { divideTruncated } from "./divide-truncated.ts";

/**
 * Rounds any fraction away from zero. Java's UP.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideAwayFromZero(-3n, 2n); // -2n);
 */
export function divideAwayFromZero(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, exact } = divideTruncated(numerator, denominator);
  return exact ? quotient : quotient + sign;
}
