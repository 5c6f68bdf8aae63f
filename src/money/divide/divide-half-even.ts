import { divideTruncated } from "./divide-truncated.ts";

/**
 * To the nearest, ties to the even neighbour: banker's rounding, IEEE 754's default.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideHalfEven(5n, 2n); // 2n, and divideHalfEven(7n, 2n) is 4n);
 */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, half } = divideTruncated(numerator, denominator);
  const tieMovesOn = quotient % 2n !== 0n;
  return half > 0 || (half === 0 && tieMovesOn) ? quotient + sign : quotient;
}
