import { Refused } from "../../../src/conformance/asking/refused.ts";
import type { ConversionRequest, QuotedPair } from "../../../src/conformance/converter/conversion.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import { fraction, tenTo, times } from "../../../src/conformance/exact/rational.ts";
import { rounded, type RoundingName } from "../../../src/conformance/exact/rounding.ts";
import { asking, isBase, power, quotedAs, right, type WrongConverter } from "./mistake.ts";

/** What goes wrong with the rate before anything is converted. */
export const WRONG_RATES: readonly WrongConverter[] = [
  ...[8, 7, 6, 5, 4].map((decimals) => ({
    mistake: `a rate rounded to ${decimals} decimals before it is used`,
    fails: ["A7"],
    converter: withRate((rate) => atDecimals(rate, decimals, "half-up")),
  })),
  ...[8, 6].map((decimals) => ({
    mistake: `a rate cut to ${decimals} decimals before it is used`,
    fails: ["A7"],
    converter: withRate((rate) => atDecimals(rate, decimals, "toward-zero")),
  })),
  ...[8, 7, 6].map((digits) => ({
    mistake: `a rate of ${digits} significant digits`,
    fails: ["A7"],
    converter: withRate((rate) => {
      const surplus = rate.answer.toString().length - digits;
      return surplus <= 0 ? rate : atDecimals(rate, rate.decimals - surplus, "half-even");
    }),
  })),
  {
    mistake: "a rate read as a double and scaled by 10^8",
    fails: ["A7"],
    converter: withRate((rate) =>
      rate.answer > 0n
        ? { ...rate, ...quotedAs(BigInt(Math.max(1, Math.round(Number(rate.value) * 1e8))), 8) }
        : rate,
    ),
  },
  { mistake: "an inverse of 18 decimals, rounded up", fails: ["B2"], converter: byInverse(18, "ceil") },
  { mistake: "an inverse of 10 decimals, cut", fails: ["B2"], converter: byInverse(10, "toward-zero") },
  { mistake: "an inverse of 14 decimals, cut", fails: ["B2"], converter: byInverse(14, "toward-zero") },
  {
    mistake: "quotations per 1000 taken for quotations per 100",
    fails: ["A5"],
    converter: withRate((rate) => ({ ...rate, per: rate.per > 100n ? 100n : rate.per })),
  },
  {
    mistake: "a currency that is not the rate's taken for its quote",
    fails: ["B12"],
    converter: asking((request) => {
      const { base, quote } = request.rate;
      if (request.from.code === base || request.from.code === quote) return request;
      return { ...request, from: { ...request.from, code: quote } };
    }),
  },
  {
    mistake: "the currency that is wanted not looked at",
    fails: ["B12"],
    converter: asking((request) => {
      const { base, quote } = request.rate;
      const other = request.from.code === base ? quote : base;
      return { ...request, to: { ...request.to, code: other } };
    }),
  },
  {
    mistake: "nothing paid at a rate of zero",
    fails: ["B13"],
    converter: {
      convert: (request) => (request.rate.answer === 0n ? 0n : right.convert(request)),
    },
  },
  {
    mistake: "a crash at a rate of zero",
    fails: ["B13"],
    converter: {
      convert(request) {
        if (request.rate.answer === 0n) throw new RangeError("Division by zero");
        return right.convert(request);
      },
    },
  },
  {
    mistake: "a rate below zero applied",
    fails: ["B13"],
    converter: {
      convert(request) {
        const { rate } = request;
        if (rate.answer >= 0n) return right.convert(request);
        return -right.convert({ ...request, rate: { ...rate, ...quotedAs(-rate.answer, rate.decimals) } });
      },
    },
  },
];

function withRate(change: (rate: QuotedPair) => QuotedPair): Partial<FullConverter> {
  return asking((request) => ({ ...request, rate: change(request.rate) }));
}

/** A rate with at most so many decimals, which may be below zero; never zero, as long as it was not. */
function atDecimals(rate: QuotedPair, decimals: number, rounding: RoundingName): QuotedPair {
  if (rate.decimals <= decimals) return rate;
  const answer = rounded(times(fraction(rate.answer), tenTo(decimals - rate.decimals)), rounding);
  const least = answer === 0n && rate.answer !== 0n ? 1n : answer;
  return decimals < 0
    ? { ...rate, ...quotedAs(least * power(-decimals), 0), per: rate.per }
    : { ...rate, ...quotedAs(least, decimals), per: rate.per };
}

function byInverse(decimals: number, rounding: RoundingName): Partial<FullConverter> {
  const stored = ({ rate }: ConversionRequest): bigint =>
    rounded(fraction(power(rate.decimals + decimals) * rate.per, rate.answer), rounding);
  return {
    convert(request) {
      const { amount, from, to, rate } = request;
      if (isBase(request) || to.code !== rate.base || rate.answer <= 0n) return right.convert(request);
      const exact = fraction(amount * stored(request) * power(to.decimals), power(decimals + from.decimals));
      const received = rounded(exact, request.rounding);
      if (received === 0n) throw new Refused("TooSmall");
      return received;
    },
  };
}
