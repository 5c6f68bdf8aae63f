import type { Example } from "../cases/conformance-case.ts";
import { inUnits, rateInWords, scopeOf, unit } from "../cases/figures.ts";
import { ISO_DECIMALS } from "../cases/iso-decimals.ts";
import { outOfScope } from "../cases/scope.ts";
import type { ResolvedClaims } from "../converter/claims.ts";
import type { ConversionRequest, QuotedPair } from "../converter/conversion.ts";
import type { Asset } from "../exact/asset.ts";
import { converted } from "../exact/convert.ts";
import { mayBeRefused, wrongFigure } from "./answers.ts";
import { isDecided } from "./decided.ts";
import type { Draws } from "./draws.ts";
import { drawn, type Series } from "./series.ts";
import {
  fewerDecimals,
  simplerIntegers,
  simplerRates,
  simplerRoundings,
  sizeOf,
  sizeOfRate,
  sizeOfRounding,
  sizeOfUnit,
} from "./simpler.ts";

/** What a kind of conversions is called and how one is drawn. */
export interface ConversionKind {
  readonly name: string;
  /** Which figures are drawn, in words. */
  readonly given: string;
  /** Asked whatever its size: a figure beyond the largest that is claimed is exact, or refused. */
  readonly anySize?: boolean;
  /** Asked whatever precision decides it, where none is claimed. */
  readonly anyPrecision?: boolean;
  draw(draws: Draws, claims: ResolvedClaims, turn: number): ConversionRequest | undefined;
}

const EXACTLY = "the exact figure, rounded once by the rounding that is asked for";

/** Conversions of a kind, each against its exact answer. */
export function conversions(kind: ConversionKind): Example {
  return drawn(conversionSeries(kind));
}

export function conversionSeries({
  anySize = false,
  anyPrecision = false,
  ...kind
}: ConversionKind): Series<ConversionRequest, bigint> {
  return {
    ...kind,
    needs: "convert",
    expected: EXACTLY,
    fits: (question, claims) => conversionFits(question, claims, { anySize, anyPrecision }),
    put: (asked, question) => asked.convert(question),
    wrong(question, answer, claims) {
      const right = converted(question);
      // That a desk has to refuse what comes to nothing is another rule.
      const refusable = right === 0n || mayBeRefused([question.amount, right, question.rate.answer], claims);
      return wrongFigure(answer, right, (figure) => inUnits(figure, question.to), refusable);
    },
    words: conversionInWords,
    right: (question) => inUnits(converted(question), question.to),
    simpler: simplerConversions,
    size: sizeOfConversion,
  };
}

/** Whether a converter can be asked a conversion, and its precision decides it. */
export function conversionFits(
  question: ConversionRequest,
  claims: ResolvedClaims,
  {
    anySize = false,
    anyPrecision = false,
  }: { readonly anySize?: boolean; readonly anyPrecision?: boolean } = {},
): boolean {
  if (!claims.roundings.includes(question.rounding)) return false;
  const scope = scopeOf(question, converted(question));
  if (outOfScope(anySize ? { ...scope, anySize: true } : scope, claims) !== undefined) return false;
  return isDecided({ ...question, legs: [question.rate] }, claims, anyPrecision);
}

/** `100.00 EUR at 1 EUR = 1.0835 USD into USD, floor`, with decimals wherever the code or the figure does not tell them. */
export function conversionInWords({ amount, from, to, rate, rounding }: ConversionRequest): string {
  return `${inUnits(amount, from)} at ${rateWithFeed(rate)} into ${withDecimals(to)}, ${rounding}`;
}

/** A rate for people to read, with the decimals of its feed where more are answered than are written. */
export function rateWithFeed(rate: QuotedPair): string {
  const written = rate.value.split(".")[1]?.length ?? 0;
  return written === rate.decimals
    ? rateInWords(rate)
    : `${rateInWords(rate)} (${rate.answer} of a feed of ${rate.decimals} decimals)`;
}

export function withDecimals({ code, decimals }: Asset): string {
  if (ISO_DECIMALS[code] === decimals) return code;
  return `${code} of ${decimals === 1 ? "1 decimal" : `${decimals} decimals`}`;
}

/** One thing simpler: the amount, the rate, the units, the rounding; or amount and rate at once. */
export function simplerConversions(question: ConversionRequest): readonly ConversionRequest[] {
  const { amount, from, to, rate, rounding } = question;
  return [
    ...simplerIntegers(amount).map((one) => ({ ...question, amount: one })),
    ...simplerRates(rate).map((one) => ({ ...question, rate: one })),
    ...fewerDecimals(from).map((one) => ({ ...question, from: one })),
    ...fewerDecimals(to).map((one) => ({ ...question, to: one })),
    ...simplerRoundings(rounding).map((one) => ({ ...question, rounding: one })),
    ...inEuroAndDollar(question),
  ];
}

/** The same figures between EUR and USD, the rate the same way round. */
function inEuroAndDollar(question: ConversionRequest): readonly ConversionRequest[] {
  const { from, to, rate } = question;
  if (
    from.code === to.code ||
    (rate.base === "EUR" && rate.quote === "USD" && from.decimals + to.decimals === 4)
  )
    return [];
  const [base, quote] = [unit("EUR"), unit("USD")];
  const isBase = from.code === rate.base;
  return [
    {
      ...question,
      from: isBase ? base : quote,
      to: isBase ? quote : base,
      rate: { ...rate, base: base.code, quote: quote.code },
    },
  ];
}

export function sizeOfConversion({ amount, from, to, rate, rounding }: ConversionRequest): number {
  return (
    sizeOf(amount) +
    sizeOfRate(rate) +
    sizeOfUnit(from) +
    sizeOfUnit(to) +
    sizeOfRounding(rounding) +
    (from.code === rate.base ? 0 : 3)
  );
}
