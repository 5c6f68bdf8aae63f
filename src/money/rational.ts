import { SettlementError } from "../errors/settlement-error.ts";

/**
 * An exact fraction in lowest terms; the sign is the numerator's, the denominator is above zero. Nothing is ever
 * rounded in here: rounding is a separate, named step (`src/money/divide`).
 */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The fraction in lowest terms.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero.
 * @example rational(6n, -4n); // { numerator: -3n, denominator: 2n }
 */
export function rational(numerator: bigint, denominator: bigint = 1n): Rational {
  if (denominator === 0n) throw new SettlementError("DIVISION_BY_ZERO", { dividend: numerator });
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** `left + right`, exactly. */
export function addRationals(left: Rational, right: Rational): Rational {
  return rational(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  );
}

/** `left - right`, exactly. */
export function subtractRationals(left: Rational, right: Rational): Rational {
  return addRationals(left, { numerator: -right.numerator, denominator: right.denominator });
}

/** `left × right`, exactly. */
export function multiplyRationals(left: Rational, right: Rational): Rational {
  return rational(left.numerator * right.numerator, left.denominator * right.denominator);
}

/** `left / right`, exactly. @throws DIVISION_BY_ZERO when `right` is zero. */
export function divideRationals(left: Rational, right: Rational): Rational {
  return rational(left.numerator * right.denominator, left.denominator * right.numerator);
}

/** -1 when `left` is less, 0 when equal, 1 when more; by cross-multiplication, so exact at any size. */
export function compareRationals(left: Rational, right: Rational): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The distance from zero. */
export function absoluteRational(value: Rational): Rational {
  return value.numerator < 0n ? { ...value, numerator: -value.numerator } : value;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
