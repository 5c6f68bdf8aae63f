import { divideTruncated } from "./divide-truncated.ts";

/**
 * Cuts the fraction off. Java's and ISO's DOWN, RubyMoney's TRUNC, Solidity's `/`.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideTowardZero(-3n, 2n); // -1n);
 */
export function divideTowardZero(numerator: bigint, denominator: bigint): bigint {
  return divideTruncated(numerator, denominator).quotient;
}
