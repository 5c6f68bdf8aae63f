import { rate, type Rate, type RateFraction } from "../../../fx/rate.ts";
import { invert } from "../../../fx/invert.ts";
import { asset, type Asset } from "../../../money/asset.ts";
import { divideCeil } from "../../../money/divide/divide-ceil.ts";
import { divideFloor } from "../../../money/divide/divide-floor.ts";
import { divideHalfEven } from "../../../money/divide/divide-half-even.ts";
import { divideHalfUp } from "../../../money/divide/divide-half-up.ts";
import type { Rounding } from "../../../money/divide/rounding.ts";
import { formatDecimal } from "../../../money/format-decimal.ts";
import type { Rational } from "../../../money/rational.ts";
import { rationalToDecimal } from "../../../money/rational-to-decimal.ts";
import { divideExactly } from "../../../money/divide/divide-exactly.ts";
import type { QuotedPair, RoundingName } from "../conversion.ts";

/** The library's functions by the suite's names. */
export const ROUNDINGS: Readonly<Record<RoundingName, Rounding>> = {
  floor: divideFloor,
  ceil: divideCeil,
  "half-up": divideHalfUp,
  "half-even": divideHalfEven,
};

/** A quotation as the library reads it, between assets of its codes. */
export function rateOf(quoted: QuotedPair, assets: readonly Asset[] = []): Rate {
  const { base, quote, value, per } = quoted;
  const known = (code: string): Asset => assets.find((one) => one.code === code) ?? asset(code, 2);
  return rate({ base: known(base), quote: known(quote), value, quoteUnit: per });
}

/** The rate from one asset to another, turned round where it was quoted the other way. */
export function rateBetween(quoted: QuotedPair, from: Asset, to: Asset): Rate {
  const plain = rateOf(quoted);
  const [base, quote] = from.code === quoted.base ? [from, to] : [to, from];
  const placed = { ...plain, base, quote };
  return from.code === quoted.base ? placed : invert(placed);
}

const PLACES = 36;

/** An exact fraction as a decimal. @throws ROUNDING_REQUIRED for one that does not end. */
export function decimalText(fraction: Rational | RateFraction): string {
  return formatDecimal(rationalToDecimal(fraction, PLACES, divideExactly));
}
