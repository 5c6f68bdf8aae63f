import { SettlementError } from "../../errors.ts";

/** The parts of a division from which every rounding mode decides. */
export interface TruncatedDivision {
  /** The quotient without its fraction, that is, toward zero. */
  readonly quotient: bigint;
  /** The sign of the exact quotient: the way that "away from zero" goes. */
  readonly sign: -1n | 0n | 1n;
  /** Whether anything was cut off. */
  readonly exact: boolean;
  /** How the part cut off compares with one half: -1 less, 0 a tie, 1 more. */
  readonly half: -1 | 0 | 1;
}

/**
 * Divides toward zero and says what was cut off, for every combination of signs. BigInt's `/` truncates, which is
 * right for none of the modes on negative numbers but one, so no other file uses it to round.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 */
export function divideTruncated(numerator: bigint, denominator: bigint): TruncatedDivision {
  if (denominator === 0n) throw new SettlementError("DIVISION_BY_ZERO", { dividend: numerator });
  const sameSign = numerator < 0n === denominator < 0n;
  const remainder = absolute(numerator % denominator);
  const doubled = 2n * remainder - absolute(denominator);
  return {
    quotient: numerator / denominator,
    sign: numerator === 0n ? 0n : sameSign ? 1n : -1n,
    exact: remainder === 0n,
    half: doubled === 0n ? 0 : doubled < 0n ? -1 : 1,
  };
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
