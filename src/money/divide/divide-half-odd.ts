import { divideTruncated } from "./divide-truncated.ts";

/**
 * To the nearest, ties to the odd neighbour.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideHalfOdd(5n, 2n); // 3n, and divideHalfOdd(7n, 2n) is 3n);
 */
export function divideHalfOdd(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, half } = divideTruncated(numerator, denominator);
  const tieMovesOn = quotient % 2n === 0n;
  return half > 0 || (half === 0 && tieMovesOn) ? quotient + sign : quotient;
}
