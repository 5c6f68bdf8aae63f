import { rate, type Rate, type RateFraction, invert } from "../../../fx/rate.ts";
import { asset, type Asset } from "../../../money/asset.ts";
import { requireSameAsset } from "../../../money/money.ts";
import {
  divideAwayFromZero,
  divideCeil,
  divideFloor,
  divideHalfEven,
  divideHalfDown,
  divideHalfTowardNegative,
  divideHalfTowardPositive,
  divideHalfUp,
  divideTowardZero,
  type Rounding,
  divideExactly,
} from "../../../money/rounding.ts";
import { formatDecimal, rationalToDecimal } from "../../../money/decimal.ts";
import type { Rational } from "../../../money/rational.ts";
import type { QuotedPair } from "../../../conformance/converter/conversion.ts";
import type { RoundingName } from "../../../conformance/exact/rounding.ts";

/** The library's functions by the suite's names. */
export const ROUNDINGS: Readonly<Record<RoundingName, Rounding>> = {
  floor: divideFloor,
  ceil: divideCeil,
  "toward-zero": divideTowardZero,
  "away-from-zero": divideAwayFromZero,
  "half-up": divideHalfUp,
  "half-down": divideHalfDown,
  "half-even": divideHalfEven,
  "half-ceil": divideHalfTowardPositive,
  "half-floor": divideHalfTowardNegative,
};

/** A quotation as the library reads it, between assets of its codes. */
export function rateOf(quoted: QuotedPair, assets: readonly Asset[] = []): Rate {
  const { base, quote, value, per } = quoted;
  const known = (code: string): Asset => assets.find((one) => one.code === code) ?? asset(code, 2);
  return rate({ base: known(base), quote: known(quote), value, quoteUnit: per });
}

/**
 * The rate from one asset to another, turned round where it was quoted the other way.
 *
 * @throws ASSET_MISMATCH where one of the two is not the rate's; RATE_INVALID for a rate that is not above zero.
 */
export function rateBetween(quoted: QuotedPair, from: Asset, to: Asset): Rate {
  const plain = rateOf(quoted);
  const way = from.code === quoted.base ? plain : invert(plain);
  requireSameAsset(from, { ...way.base, decimals: from.decimals });
  requireSameAsset(to, { ...way.quote, decimals: to.decimals });
  return { ...way, base: from, quote: to };
}

const PLACES = 36;

/** An exact fraction as a decimal. @throws ROUNDING_REQUIRED for one that does not end. */
export function decimalText(fraction: Rational | RateFraction): string {
  return formatDecimal(rationalToDecimal(fraction, PLACES, divideExactly));
}
