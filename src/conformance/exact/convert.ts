import type { ConversionRequest, PathRequest, QuotedPair } from "../converter/conversion.ts";
import type { Asset } from "./asset.ts";
import { fraction, over, tenTo, times, type Rational } from "./rational.ts";
import { rounded } from "./rounding.ts";

/** Units of the quote for one unit of the base. */
export function rateOf({ answer, decimals, per }: Pick<QuotedPair, "answer" | "decimals" | "per">): Rational {
  return over(fraction(answer, per), tenTo(decimals));
}

/**
 * Minor units of `to`, before anything is rounded:
 *
 *     amount × 10^(to.decimals - from.decimals) × rate     of the rate's base
 *     amount × 10^(to.decimals - from.decimals) / rate     of its quote
 */
export function exactly(amount: bigint, from: Asset, to: Asset, legs: readonly QuotedPair[]): Rational {
  let code = from.code;
  let units = times(fraction(amount), tenTo(to.decimals - from.decimals));
  for (const leg of legs) {
    const isBase = code === leg.base;
    units = isBase ? times(units, rateOf(leg)) : over(units, rateOf(leg));
    code = isBase ? leg.quote : leg.base;
  }
  return units;
}

/** The right answer to a conversion, in minor units of `to`. */
export function converted({ amount, from, to, rate, rounding }: ConversionRequest): bigint {
  return rounded(exactly(amount, from, to, [rate]), rounding);
}

/** The right answer to a conversion over a path whose legs meet, in minor units of `to`. */
export function convertedOverPath({ amount, from, to, legs, rounding }: PathRequest): bigint {
  return rounded(exactly(amount, from, to, legs), rounding);
}
