import { divideTruncated } from "./divide-truncated.ts";

/**
 * Rounds toward −∞: what a party receives. Also called ROUND_FLOOR; dinero's DOWN.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideFloor(-3n, 2n); // -2n, where BigInt's `-3n / 2n` is -1n);
 */
export function divideFloor(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, exact } = divideTruncated(numerator, denominator);
  return exact || sign > 0n ? quotient : quotient - 1n;
}
