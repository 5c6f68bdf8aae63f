import { SettlementError } from "../errors/settlement-error.ts";
import { ownValue } from "../own-value.ts";

/**
 * A rounding mode is a function that divides two integers and decides what becomes of the fraction; the exact
 * quotient never exists as anything but the two integers, so nothing is rounded twice.
 */
export type Rounding = (numerator: bigint, denominator: bigint) => bigint;

/**
 * Rounds any fraction away from zero. Java's UP.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideAwayFromZero(-3n, 2n); // -2n
 */
export function divideAwayFromZero(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, exact } = divideTruncated(numerator, denominator);
  return exact ? quotient : quotient + sign;
}

/**
 * Rounds toward +∞: what is required of a party. Also called CEILING; dinero's UP.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideCeil(3n, 2n); // 2n
 */
export function divideCeil(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, exact } = divideTruncated(numerator, denominator);
  return exact || sign < 0n ? quotient : quotient + 1n;
}

/**
 * The quotient when it is a whole number, an error otherwise: Java's UNNECESSARY. For figures that a document states
 * as exact.
 *
 * @throws ROUNDING_REQUIRED when something would be cut off; DIVISION_BY_ZERO.
 */
export function divideExactly(numerator: bigint, denominator: bigint): bigint {
  const { quotient, exact } = divideTruncated(numerator, denominator);
  if (!exact) throw new SettlementError("ROUNDING_REQUIRED", { numerator, denominator });
  return quotient;
}

/**
 * Rounds toward −∞: what a party receives. Also called ROUND_FLOOR; dinero's DOWN. BigInt's own `/` cuts off.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideFloor(-3n, 2n); // -2n
 */
export function divideFloor(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, exact } = divideTruncated(numerator, denominator);
  return exact || sign > 0n ? quotient : quotient - 1n;
}

/**
 * To the nearest, ties toward zero: Java's HALF_DOWN, dinero's HALF_TOWARDS_ZERO.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideHalfDown(-5n, 2n); // -2n
 */
export function divideHalfDown(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, half } = divideTruncated(numerator, denominator);
  return half > 0 ? quotient + sign : quotient;
}

/**
 * To the nearest, ties to the even neighbour: banker's rounding, IEEE 754's default.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideHalfEven(5n, 2n); // 2n
 * @example divideHalfEven(7n, 2n); // 4n
 */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, half } = divideTruncated(numerator, denominator);
  const tieMovesOn = quotient % 2n !== 0n;
  return half > 0 || (half === 0 && tieMovesOn) ? quotient + sign : quotient;
}

/**
 * To the nearest, ties to the odd neighbour.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideHalfOdd(5n, 2n); // 3n
 * @example divideHalfOdd(7n, 2n); // 3n
 */
export function divideHalfOdd(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, half } = divideTruncated(numerator, denominator);
  const tieMovesOn = quotient % 2n === 0n;
  return half > 0 || (half === 0 && tieMovesOn) ? quotient + sign : quotient;
}

/**
 * To the nearest, ties toward −∞: moneyphp's HALF_NEGATIVE_INFINITY, dinero's HALF_DOWN.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideHalfTowardNegative(-5n, 2n); // -3n
 */
export function divideHalfTowardNegative(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, half } = divideTruncated(numerator, denominator);
  return half > 0 || (half === 0 && sign < 0n) ? quotient + sign : quotient;
}

/**
 * To the nearest, ties toward +∞: moneyphp's HALF_POSITIVE_INFINITY, dinero's HALF_UP, JavaScript's Math.round.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideHalfTowardPositive(-5n, 2n); // -2n
 */
export function divideHalfTowardPositive(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, half } = divideTruncated(numerator, denominator);
  return half > 0 || (half === 0 && sign > 0n) ? quotient + sign : quotient;
}

/**
 * To the nearest, ties away from zero: Java's HALF_UP, dinero's HALF_AWAY, and the legal rule of Regulation (EC)
 * 1103/97, article 5 ("if the result is exactly half-way, the sum shall be rounded up").
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideHalfUp(-5n, 2n); // -3n
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const { quotient, sign, half } = divideTruncated(numerator, denominator);
  return half < 0 ? quotient : quotient + sign;
}

/**
 * Cuts the fraction off. Java's and ISO's DOWN, RubyMoney's TRUNC, Solidity's `/`.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example divideTowardZero(-3n, 2n); // -1n
 */
export function divideTowardZero(numerator: bigint, denominator: bigint): bigint {
  return divideTruncated(numerator, denominator).quotient;
}

/** The parts of a division from which every rounding mode decides. */
interface TruncatedDivision {
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
 * Divides toward zero and returns what was cut off, for every combination of signs. BigInt's `/` truncates, which is
 * right for none of the modes on negative numbers but one, so no other file uses it to round.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 */
function divideTruncated(numerator: bigint, denominator: bigint): TruncatedDivision {
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

/**
 * Two families of libraries give the same four names different meanings for negative numbers:
 *
 * | name | `magnitude` (Java, moneyphp, ISO, EC 1103/97) | `number-line` (dinero.js) |
 * |---|---|---|
 * | UP, DOWN | away from zero, toward zero | toward +∞, toward −∞ |
 * | HALF_UP, HALF_DOWN | ties away from zero, toward zero | ties toward +∞, toward −∞ |
 */
export type RoundingConvention = "magnitude" | "number-line";

const SAME_IN_BOTH: Readonly<Record<string, Rounding>> = {
  AWAY_FROM_ZERO: divideAwayFromZero,
  CEIL: divideCeil,
  CEILING: divideCeil,
  EXPAND: divideAwayFromZero,
  FLOOR: divideFloor,
  HALF_AWAY: divideHalfUp,
  HALF_AWAY_FROM_ZERO: divideHalfUp,
  HALF_CEIL: divideHalfTowardPositive,
  HALF_CEILING: divideHalfTowardPositive,
  HALF_EVEN: divideHalfEven,
  HALF_EXPAND: divideHalfUp,
  HALF_FLOOR: divideHalfTowardNegative,
  HALF_NEGATIVE_INFINITY: divideHalfTowardNegative,
  HALF_ODD: divideHalfOdd,
  HALF_POSITIVE_INFINITY: divideHalfTowardPositive,
  HALF_TOWARD: divideHalfDown,
  HALF_TOWARDS: divideHalfDown,
  HALF_TOWARDS_ZERO: divideHalfDown,
  HALF_TOWARD_ZERO: divideHalfDown,
  HALF_TRUNC: divideHalfDown,
  BANKERS: divideHalfEven,
  EXACT: divideExactly,
  TOWARDS_ZERO: divideTowardZero,
  TOWARD_ZERO: divideTowardZero,
  TRUNC: divideTowardZero,
  TRUNCATE: divideTowardZero,
  UNNECESSARY: divideExactly,
};

const DIFFERENT: Readonly<Record<RoundingConvention, Readonly<Record<string, Rounding>>>> = {
  magnitude: {
    UP: divideAwayFromZero,
    DOWN: divideTowardZero,
    HALF_UP: divideHalfUp,
    HALF_DOWN: divideHalfDown,
  },
  "number-line": {
    UP: divideCeil,
    DOWN: divideFloor,
    HALF_UP: divideHalfTowardPositive,
    HALF_DOWN: divideHalfTowardNegative,
  },
};

/**
 * The rounding function of a mode's name, in the convention that the name comes from. `HALF_UP`, `halfUp`,
 * `ROUND_HALF_UP` and `half-up` are one name.
 *
 * @throws ROUNDING_UNKNOWN listing the names there are.
 * @example roundingByName("HALF_UP", "number-line")(-5n, 2n); // -2n
 */
export function roundingByName(name: string, convention: RoundingConvention): Rounding {
  const key = canonicalName(name);
  const table = DIFFERENT[convention];
  const rounding = ownValue(table, key) ?? ownValue(SAME_IN_BOTH, key);
  if (rounding === undefined) {
    const known = [...Object.keys(table), ...Object.keys(SAME_IN_BOTH)].sort().join(", ");
    throw new SettlementError("ROUNDING_UNKNOWN", { name: name.slice(0, 40), known });
  }
  return rounding;
}

function canonicalName(name: string): string {
  return name
    .trim()
    .slice(0, 64)
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .replaceAll(/[\s-]+/g, "_")
    .toUpperCase()
    .replace(/^ROUND_/, "");
}
