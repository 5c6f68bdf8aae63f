import { list } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { decimalToRational, type Decimal, parseDecimal, rationalToDecimal } from "../money/decimal.ts";
import { divideHalfUp, type Rounding } from "../money/rounding.ts";
import { EURO_FACTORS } from "../money/redenominations.ts";
import { divideRationals, multiplyRationals, rational, type Rational } from "../money/rational.ts";

/**
 * Conversions with the euro and through it by Council Regulation (EC) 1103/97: conversion rates have six significant
 * figures and are not rounded, truncated or inverted (article 4); from one national unit to another goes through an
 * amount in euro of at least three decimals (article 4.4); results are rounded to the nearest unit, half-way up
 * (article 5). Amounts are whole units, decimal.
 */

/** Article 4.4. */
export const LEAST_PIVOT_DECIMALS = 3;

/**
 * Units of a currency for one euro; 1 for the euro itself.
 *
 * @throws EURO_FACTOR_UNKNOWN for a currency that has not become the euro.
 * @example euroFactor("DEM"); // { numerator: 195583n, denominator: 100000n }
 */
export function euroFactor(code: string): Rational {
  if (code === "EUR") return rational(1n);
  const found = Object.hasOwn(EURO_FACTORS, code) ? EURO_FACTORS[code] : undefined;
  if (found === undefined) {
    throw new SettlementError("EURO_FACTOR_UNKNOWN", {
      code: code.slice(0, 40),
      known: list(Object.keys(EURO_FACTORS)),
    });
  }
  return decimalToRational(parseDecimal(found.factor));
}

/**
 * `amount / factor` in euro.
 *
 * @example toEuroHalfUp({ units: 10_000n, decimals: 2 }, euroFactor("HRK"), 2); // { units: 1327n, decimals: 2 }
 */
export function toEuroHalfUp(amount: Decimal, factor: Rational, decimals: number): Decimal {
  return toEuroRounded(amount, factor, decimals, divideHalfUp);
}

/** As `toEuroHalfUp` with another rounding, where the regulation does not apply. @throws DIVISION_BY_ZERO */
export function toEuroRounded(amount: Decimal, factor: Rational, decimals: number, round: Rounding): Decimal {
  return rationalToDecimal(divideRationals(decimalToRational(amount), factor), decimals, round);
}

/**
 * `amount × factor` in the national unit.
 *
 * @example fromEuroHalfUp({ units: 1n, decimals: 0 }, euroFactor("FRF"), 2); // { units: 656n, decimals: 2 }
 */
export function fromEuroHalfUp(amount: Decimal, factor: Rational, decimals: number): Decimal {
  return fromEuroRounded(amount, factor, decimals, divideHalfUp);
}

/** As `fromEuroHalfUp` with another rounding. */
export function fromEuroRounded(
  amount: Decimal,
  factor: Rational,
  decimals: number,
  round: Rounding,
): Decimal {
  return rationalToDecimal(multiplyRationals(decimalToRational(amount), factor), decimals, round);
}

/**
 * Units of `to` for one unit of `from`, exactly. A figure for tables only: amounts are converted through the euro.
 */
export function bilateralRate(from: Rational, to: Rational): Rational {
  return divideRationals(to, from);
}

/** An amount taken from one national unit to another. */
export interface Triangulated {
  /** The amount in euro on the way, with the pivot's decimals. */
  readonly euro: Decimal;
  readonly amount: Decimal;
}

/**
 * From one national unit to another through the euro, as article 4.4 prescribes.
 *
 * @param options.pivotDecimals Decimals of the amount in euro: 3 unless given, never fewer.
 * @throws EURO_PIVOT_TOO_COARSE for fewer than three: 0.01 DEM would give 0.07 FRF instead of 0.03.
 * @example
 * ```ts
 * const hundred = { units: 10_000n, decimals: 2 };
 * triangulateHalfUp(hundred, euroFactor("DEM"), euroFactor("FRF"), 2).amount; // { units: 33538n, decimals: 2 }
 * ```
 */
export function triangulateHalfUp(
  amount: Decimal,
  from: Rational,
  to: Rational,
  decimals: number,
  options: { readonly pivotDecimals?: number } = {},
): Triangulated {
  const { pivotDecimals = LEAST_PIVOT_DECIMALS } = options;
  if (pivotDecimals < LEAST_PIVOT_DECIMALS) {
    throw new SettlementError("EURO_PIVOT_TOO_COARSE", {
      decimals: pivotDecimals,
      least: LEAST_PIVOT_DECIMALS,
    });
  }
  const euro = toEuroHalfUp(amount, from, pivotDecimals);
  return { euro, amount: fromEuroHalfUp(euro, to, decimals) };
}
