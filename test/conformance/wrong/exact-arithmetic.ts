import type { ConversionRequest } from "../../../src/conformance/converter/conversion.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import type { RoundingName } from "../../../src/conformance/exact/rounding.ts";
import { Refused } from "../../../src/conformance/asking/refused.ts";
import { divideHalfUp, type Rounding } from "../../../src/money/rounding.ts";
import { ROUNDINGS } from "../../../src/testing/converters/library/rates.ts";
import { isBase, power } from "./mistake.ts";

/** A result before it is rounded: minor units of `to`, the denominator above zero. */
export interface Quotient {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The exact result of a conversion. */
export function quotientOf(request: ConversionRequest): Quotient {
  const { amount, from, to, rate } = request;
  if (rate.answer <= 0n) throw new Refused("RateInvalid");
  const unit = power(rate.decimals) * rate.per;
  const [multiply, divide] = isBase(request) ? [rate.answer, unit] : [unit, rate.answer];
  return {
    numerator: amount * multiply * power(to.decimals),
    denominator: divide * power(from.decimals),
  };
}

/** A converter that comes to the exact result and does something else with it than rounding it. */
export function ending(end: (exact: Quotient, request: ConversionRequest) => bigint): Partial<FullConverter> {
  return {
    convert(request) {
      const received = end(quotientOf(request), request);
      if (received === 0n && request.amount > 0n) throw new Refused("TooSmall");
      return received;
    },
  };
}

export const roundedBy = ({ numerator, denominator }: Quotient, rounding: RoundingName): bigint =>
  ROUNDINGS[rounding](numerator, denominator);

/** A converter with another function for one rounding. */
export const rounding = (name: RoundingName, round: Rounding): Partial<FullConverter> =>
  ending((exact, request) =>
    request.rounding === name
      ? round(exact.numerator, exact.denominator)
      : roundedBy(exact, request.rounding),
  );

/** A fraction with so many decimals. */
export const toDecimals = (
  { numerator, denominator }: Quotient,
  decimals: number,
  round: Rounding = divideHalfUp,
): Quotient => ({ numerator: round(numerator * power(decimals), denominator), denominator: power(decimals) });

/** A fraction with so many significant digits, half up. */
export function toDigits(exact: Quotient, digits: number, round: Rounding = divideHalfUp): Quotient {
  const { numerator, denominator } = exact;
  if (numerator === 0n) return exact;
  const magnitude = numerator < 0n ? -numerator : numerator;
  let exponent = (magnitude / denominator).toString().length - 1;
  if (magnitude < denominator) exponent = -(denominator / magnitude).toString().length;
  const shift = digits - 1 - exponent;
  if (shift >= 0) return toDecimals(exact, shift, round);
  return { numerator: round(numerator, denominator * power(-shift)) * power(-shift), denominator: 1n };
}
