import type { ConversionRequest, PathRequest, QuotedPair } from "../converter/conversion.ts";
import type { Asset } from "./asset.ts";
import { fraction, over, tenTo, type Rational } from "./rational.ts";
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
  const { numerator, denominator } = unreduced(amount, from, to, legs);
  return fraction(numerator, denominator);
}

/** The same, not in lowest terms. @throws RangeError for a rate of zero that divides. */
export function unreduced(amount: bigint, from: Asset, to: Asset, legs: readonly QuotedPair[]): Rational {
  const shift = to.decimals - from.decimals;
  let code = from.code;
  let multiplied = amount * (shift > 0 ? 10n ** BigInt(shift) : 1n);
  let divided = shift < 0 ? 10n ** BigInt(-shift) : 1n;
  for (const { base, quote, answer, decimals, per } of legs) {
    const unit = 10n ** BigInt(decimals) * per;
    const isBase = code === base;
    multiplied *= isBase ? answer : unit;
    divided *= isBase ? unit : answer;
    code = isBase ? quote : base;
  }
  if (divided === 0n) throw new RangeError("A rate of zero divides nothing");
  return divided < 0n
    ? { numerator: -multiplied, denominator: -divided }
    : { numerator: multiplied, denominator: divided };
}

/** The right answer to a conversion, in minor units of `to`. */
export function converted({ amount, from, to, rate, rounding }: ConversionRequest): bigint {
  return rounded(unreduced(amount, from, to, [rate]), rounding);
}

/** The right answer to a conversion over a path whose legs meet, in minor units of `to`. */
export function convertedOverPath({ amount, from, to, legs, rounding }: PathRequest): bigint {
  return rounded(unreduced(amount, from, to, legs), rounding);
}
