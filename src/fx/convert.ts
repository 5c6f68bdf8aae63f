import { divideAwayFromZero } from "../money/divide/divide-away-from-zero.ts";
import { divideCeil } from "../money/divide/divide-ceil.ts";
import { divideFloor } from "../money/divide/divide-floor.ts";
import { divideHalfDown } from "../money/divide/divide-half-down.ts";
import { divideHalfEven } from "../money/divide/divide-half-even.ts";
import { divideHalfUp } from "../money/divide/divide-half-up.ts";
import { divideTowardZero } from "../money/divide/divide-toward-zero.ts";
import type { Rounding } from "../money/divide/rounding.ts";
import { powerOfTen } from "../money/power-of-ten.ts";
import { rational, type Rational } from "../money/rational.ts";
import type { RateFraction } from "./rate.ts";
import { requireRateFraction } from "./require-rate-fraction.ts";

/**
 * The conversion of minor units, in the terms of `contracts/libraries/RateMath.sol`, which is the same arithmetic on
 * chain; one vector file pins both. Differences: amounts may be negative here, and nothing overflows. Where the
 * contract would refuse for size, see `requireContractRange`.
 *
 *     round(amount × numerator × 10^toDecimals / (denominator × 10^fromDecimals))
 *
 * with one division. `amount` is in minor units of the base, the result in minor units of the quote.
 */
export function convertRounded(
  amount: bigint,
  rate: RateFraction,
  fromDecimals: number,
  toDecimals: number,
  round: Rounding,
): bigint {
  const { numerator, denominator } = scaledRate(rate, fromDecimals, toDecimals);
  return round(amount * numerator, denominator);
}

/** Toward −∞: what a party receives. */
export function convertDown(
  amount: bigint,
  rate: RateFraction,
  fromDecimals: number,
  toDecimals: number,
): bigint {
  return convertRounded(amount, rate, fromDecimals, toDecimals, divideFloor);
}

/** Toward +∞: what is required of a party. */
export function convertUp(
  amount: bigint,
  rate: RateFraction,
  fromDecimals: number,
  toDecimals: number,
): bigint {
  return convertRounded(amount, rate, fromDecimals, toDecimals, divideCeil);
}

/** To the nearest, ties away from zero: the legal convention of EC 1103/97, article 5. */
export function convertHalfUp(
  amount: bigint,
  rate: RateFraction,
  fromDecimals: number,
  toDecimals: number,
): bigint {
  return convertRounded(amount, rate, fromDecimals, toDecimals, divideHalfUp);
}

/** To the nearest, ties toward zero. */
export function convertHalfDown(
  amount: bigint,
  rate: RateFraction,
  fromDecimals: number,
  toDecimals: number,
): bigint {
  return convertRounded(amount, rate, fromDecimals, toDecimals, divideHalfDown);
}

/** To the nearest, ties to the even unit. */
export function convertHalfEven(
  amount: bigint,
  rate: RateFraction,
  fromDecimals: number,
  toDecimals: number,
): bigint {
  return convertRounded(amount, rate, fromDecimals, toDecimals, divideHalfEven);
}

/** Toward zero: differs from `convertDown` on negative amounts only. */
export function convertTowardZero(
  amount: bigint,
  rate: RateFraction,
  fromDecimals: number,
  toDecimals: number,
): bigint {
  return convertRounded(amount, rate, fromDecimals, toDecimals, divideTowardZero);
}

/** Away from zero: differs from `convertUp` on negative amounts only. */
export function convertAwayFromZero(
  amount: bigint,
  rate: RateFraction,
  fromDecimals: number,
  toDecimals: number,
): bigint {
  return convertRounded(amount, rate, fromDecimals, toDecimals, divideAwayFromZero);
}

/** The exact value of a conversion, in minor units of the quote, before any rounding. */
export function convertExactly(
  amount: bigint,
  rate: RateFraction,
  fromDecimals: number,
  toDecimals: number,
): Rational {
  const { numerator, denominator } = scaledRate(rate, fromDecimals, toDecimals);
  return rational(amount * numerator, denominator);
}

// Brings the decimals of both sides into the fraction, so that a conversion multiplies once and divides once.
function scaledRate(rate: RateFraction, fromDecimals: number, toDecimals: number): RateFraction {
  requireRateFraction(rate);
  return {
    numerator: rate.numerator * powerOfTen(toDecimals > fromDecimals ? toDecimals - fromDecimals : 0),
    denominator: rate.denominator * powerOfTen(fromDecimals > toDecimals ? fromDecimals - toDecimals : 0),
  };
}
