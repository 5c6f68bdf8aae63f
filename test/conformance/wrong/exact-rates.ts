import type { ConversionRequest, QuotedPair } from "../../../src/conformance/converter/conversion.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import { Refused } from "../../../src/conformance/asking/refused.ts";
import { divideCeil, divideFloor, divideHalfUp, type Rounding } from "../../../src/money/rounding.ts";
import { roundedBy, toDecimals, toDigits, type Quotient } from "./exact-arithmetic.ts";
import { asking, isBase, power, quotedAs, type WrongConverter } from "./mistake.ts";

/** Rates that are brought into another form before they are used. */
export const WRONG_RATES: readonly WrongConverter[] = [
  ...[5, 6, 8, 9, 10, 12].map((decimals): WrongConverter => ({
    mistake: `a rate rounded to ${decimals} decimals before it is used`,
    fails: ["F7"],
    converter: withRate((exact) => toDecimals(exact, decimals)),
  })),
  {
    mistake: "a rate cut to 8 decimals before it is used",
    fails: ["F7"],
    converter: withRate((exact) => toDecimals(exact, 8, divideFloor)),
  },
  ...[6, 8, 9, 10, 12, 15].map((digits): WrongConverter => ({
    mistake: `a rate rounded to ${digits} significant digits before it is used`,
    fails: ["F7"],
    converter: withRate((exact) => toDigits(exact, digits)),
  })),
  {
    mistake: "a rate read by Number() and scaled by Math.round(x * 1e8)",
    fails: ["F7"],
    converter: withRate(({ numerator, denominator }) => ({
      numerator: BigInt(Math.round((Number(numerator) / Number(denominator)) * 1e8)),
      denominator: power(8),
    })),
  },
  ...(
    [
      [8, "half up", divideHalfUp],
      [10, "half up", divideHalfUp],
      [12, "down", divideFloor],
      [14, "down", divideFloor],
    ] as const
  ).map(([decimals, way, round]): WrongConverter => ({
    mistake: `an inverse stored with ${decimals} decimals, rounded ${way}`,
    fails: ["F1", "F7"],
    converter: withInverse(decimals, round),
  })),
  ...(
    [
      [18, "up", divideCeil],
      [18, "half up", divideHalfUp],
      [20, "down", divideFloor],
    ] as const
  ).map(([decimals, way, round]): WrongConverter => ({
    mistake: `an inverse stored with ${decimals} decimals, rounded ${way}`,
    fails: ["F2"],
    converter: withInverse(decimals, round),
  })),
  {
    mistake: "an inverse stored with 36 decimals",
    fails: ["F8"],
    converter: withInverse(36, divideHalfUp),
  },
  {
    mistake: "rates for 1000 units taken for one",
    fails: ["F7"],
    converter: asking((request) =>
      request.rate.per === 1_000n ? { ...request, rate: { ...request.rate, per: 1n } } : request,
    ),
  },
  {
    mistake: "rates for 10 units taken for 100",
    fails: ["F7"],
    converter: asking((request) =>
      request.rate.per === 10n ? { ...request, rate: { ...request.rate, per: 100n } } : request,
    ),
  },
  {
    mistake: "the units of a rate multiplied by where they divide",
    fails: ["F7"],
    converter: asking((request) => {
      const { rate } = request;
      if (isBase(request) || rate.per === 1n) return request;
      const zeros = rate.per.toString().length - 1;
      return {
        ...request,
        rate: { ...rate, ...quotedAs(rate.answer * rate.per * rate.per, rate.decimals), per: power(zeros) },
      };
    }),
  },
  {
    mistake: "8 decimals for every feed",
    fails: ["F7"],
    converter: asking((request) => ({
      ...request,
      rate: { ...request.rate, ...quotedAs(request.rate.answer, 8) },
    })),
  },
  {
    mistake: "the answer of a feed read in the decimals that are written",
    fails: ["F7"],
    converter: asking((request) => {
      const written = request.rate.value.split(".")[1]?.length ?? 0;
      return {
        ...request,
        rate: { ...request.rate, ...quotedAs(request.rate.answer, written), per: request.rate.per },
      };
    }),
  },
];

/** Minor units at a rate that is a fraction of its own. */
function at(request: ConversionRequest, rate: Quotient, multiplies: boolean): bigint {
  const { amount, from, to, rounding } = request;
  const [up, down] = multiplies ? [rate.numerator, rate.denominator] : [rate.denominator, rate.numerator];
  if (down === 0n) throw new Refused("RateInvalid");
  const received = roundedBy(
    { numerator: amount * up * power(to.decimals), denominator: down * power(from.decimals) },
    rounding,
  );
  if (received === 0n && amount > 0n) throw new Refused("TooSmall");
  return received;
}

const exactRate = ({ answer, decimals, per }: QuotedPair): Quotient => ({
  numerator: answer,
  denominator: power(decimals) * per,
});

function withRate(change: (exact: Quotient) => Quotient): Partial<FullConverter> {
  return { convert: (request) => at(request, change(exactRate(request.rate)), isBase(request)) };
}

function withInverse(decimals: number, round: Rounding): Partial<FullConverter> {
  return {
    convert(request) {
      const { numerator, denominator } = exactRate(request.rate);
      if (isBase(request)) return at(request, { numerator, denominator }, true);
      return at(
        request,
        toDecimals({ numerator: denominator, denominator: numerator }, decimals, round),
        true,
      );
    },
  };
}
