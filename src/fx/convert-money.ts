import { divideCeil } from "../money/divide/divide-ceil.ts";
import { divideFloor } from "../money/divide/divide-floor.ts";
import { divideHalfEven } from "../money/divide/divide-half-even.ts";
import { divideHalfUp } from "../money/divide/divide-half-up.ts";
import type { Rounding } from "../money/divide/rounding.ts";
import type { Money } from "../money/money.ts";
import { rational, subtractRationals, type Rational } from "../money/rational.ts";
import { requireSameAsset } from "../money/require-same-asset.ts";
import { amountTooSmall } from "./amount-too-small.ts";
import { convertExactly, convertRounded } from "./convert.ts";
import type { Rate } from "./rate.ts";
import { smallestConvertible } from "./smallest-convertible.ts";

/** A converted amount and what rounding took from it or gave to it. */
export interface Conversion {
  readonly money: Money;
  /** Exact value less `money`, in minor units of the quote: not negative after a floor, not positive after a ceil. */
  readonly residue: Rational;
}

/**
 * Converts an amount of the rate's base into its quote with the rounding given; the residue is exact, so that it can
 * be booked by name.
 *
 * @throws ASSET_MISMATCH when the amount is not in the rate's base: invert the rate, or take another.
 */
export function convertMoneyRounded(amount: Money, rate: Rate, round: Rounding): Conversion {
  requireSameAsset(amount.asset, rate.base);
  const { decimals } = amount.asset;
  const minor = convertRounded(amount.minor, rate, decimals, rate.quote.decimals, round);
  const exact = convertExactly(amount.minor, rate, decimals, rate.quote.decimals);
  return { money: { minor, asset: rate.quote }, residue: subtractRationals(exact, rational(minor)) };
}

/**
 * What a party receives: rounded toward −∞, so toward the reserve.
 *
 * @throws ASSET_MISMATCH; AMOUNT_TOO_SMALL when a positive amount converts to nothing, naming the smallest that does
 * convert to something.
 * @example convertMoneyDown(money(10_000n, EUR), eurUsd).money; // 100.00 EUR at 1.0835 is 108.35 USD
 */
export function convertMoneyDown(amount: Money, rate: Rate): Conversion {
  const conversion = convertMoneyRounded(amount, rate, divideFloor);
  if (amount.minor > 0n && conversion.money.minor === 0n) {
    throw amountTooSmall(amount, smallestConvertible(rate), rate.quote);
  }
  return conversion;
}

/** What is required of a party: rounded toward +∞. @throws ASSET_MISMATCH */
export function convertMoneyUp(amount: Money, rate: Rate): Conversion {
  return convertMoneyRounded(amount, rate, divideCeil);
}

/** To the nearest, ties away from zero (EC 1103/97, article 5). @throws ASSET_MISMATCH */
export function convertMoneyHalfUp(amount: Money, rate: Rate): Conversion {
  return convertMoneyRounded(amount, rate, divideHalfUp);
}

/** To the nearest, ties to the even unit. @throws ASSET_MISMATCH */
export function convertMoneyHalfEven(amount: Money, rate: Rate): Conversion {
  return convertMoneyRounded(amount, rate, divideHalfEven);
}
