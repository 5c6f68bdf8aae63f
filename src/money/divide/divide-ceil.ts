import { divideTruncated } from "./divide-truncated.ts";

/**
 * Rounds toward +∞: what is required of a party. Also called CEILING; dinero's UP.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideCeil(3n, 2n); // 2n);
 */
export function divideCeil(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, exact } = divideTruncated(numerator, denominator);
  return exact || sign < 0n ? quotient : quotient + 1n;
}
