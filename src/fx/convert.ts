import { divideCeil, divideFloor, divideHalfEven, divideHalfUp, type Rounding } from "../money/rounding.ts";
import { requireIncrement } from "../money/cash.ts";
import { powerOfTen } from "../money/decimal.ts";
import { rational, type Rational, subtractRationals } from "../money/rational.ts";
import { type RateFraction, requireRateFraction, type Rate, invert } from "./rate.ts";
import { type Money, requireSameAsset, formatAmount } from "../money/money.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { Asset } from "../money/asset.ts";

/**
 * The conversion of minor units, in the terms of `contracts/libraries/RateMath.sol`, which is the same arithmetic on
 * chain; one vector file pins both. Differences: amounts may be negative here, and nothing overflows, where the contract
 * refuses what does not fit 256 bits.
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

/** To the nearest, ties to the even unit. */
export function convertHalfEven(
  amount: bigint,
  rate: RateFraction,
  fromDecimals: number,
  toDecimals: number,
): bigint {
  return convertRounded(amount, rate, fromDecimals, toDecimals, divideHalfEven);
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
 * @param increment What the result is a multiple of, of the quote: 0.05 CHF for cash; a minor unit unless given. There is one
 * rounding, to the increment.
 * @throws ASSET_MISMATCH when the amount is not in the rate's base: invert the rate, or take another; also for an increment
 * in another asset than the quote. AMOUNT_NOT_POSITIVE for an increment of nothing.
 */
export function convertMoneyRounded(
  amount: Money,
  rate: Rate,
  round: Rounding,
  increment: Money = { minor: 1n, asset: rate.quote },
): Conversion {
  requireSameAsset(amount.asset, rate.base);
  requireSameAsset(increment.asset, rate.quote);
  const { decimals } = amount.asset;
  const unit = requireIncrement(increment);
  const inUnits: Rounding = (numerator, denominator) => round(numerator, denominator * unit) * unit;
  const minor = convertRounded(amount.minor, rate, decimals, rate.quote.decimals, inUnits);
  const exact = convertExactly(amount.minor, rate, decimals, rate.quote.decimals);
  return { money: { minor, asset: rate.quote }, residue: subtractRationals(exact, rational(minor)) };
}

/**
 * What a party receives: rounded toward −∞, so toward the reserve.
 *
 * @throws ASSET_MISMATCH; AMOUNT_TOO_SMALL when a positive amount converts to nothing, naming the smallest that does
 * convert to something.
 * @example
 * ```ts
 * const [EUR, USD] = [currencyAsset("EUR"), currencyAsset("USD")];
 * const eurUsd = rate({ base: EUR, quote: USD, value: "1.0835" });
 * formatAmount(convertMoneyDown(money(10_000n, EUR), eurUsd).money); // "108.35"
 * ```
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

/**
 * The smallest amount of the base that converts, rounded down, to at least one minor unit of the quote.
 *
 * @example
 * ```ts
 * const usdJpy = rate({ base: currencyAsset("USD"), quote: currencyAsset("JPY"), value: "157.32" });
 * // One yen is less than a cent.
 * smallestConvertible(invert(usdJpy)).minor; // 2n
 * ```
 */
export function smallestConvertible(rate: Rate): Money {
  return {
    minor: convertUp(1n, invert(rate), rate.quote.decimals, rate.base.decimals),
    asset: rate.base,
  };
}

/** The error that an amount comes to nothing, with the smallest that does not. */
export function amountTooSmall(
  amount: Money,
  smallest: Money,
  target: Asset,
): SettlementError<"AMOUNT_TOO_SMALL"> {
  return new SettlementError("AMOUNT_TOO_SMALL", {
    amount: `${formatAmount(amount)} ${amount.asset.code}`,
    target: target.code,
    smallest: `${formatAmount(smallest)} ${smallest.asset.code}`,
  });
}
