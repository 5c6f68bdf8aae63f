import { inWords } from "../asking/unanswered.ts";
import { plainly } from "../asking/example.ts";
import type { Example } from "../cases/conformance-case.ts";
import { inUnits, rateInWords, scopeOf, unit } from "../cases/figures.ts";
import { outOfScope } from "../cases/scope.ts";
import type { ResolvedClaims } from "../converter/claims.ts";
import type { ConversionRequest, QuotedPair } from "../converter/conversion.ts";
import { converted } from "../exact/convert.ts";
import { writeUnits } from "../exact/decimal.ts";
import type { Draws } from "./draws.ts";
import { drawn, type Answer, type Series } from "./series.ts";

const PAIRS = [
  ["EUR", "USD"],
  ["USD", "JPY"],
  ["EUR", "JPY"],
  ["KWD", "USD"],
  ["GBP", "KRW"],
] as const;

/** Conversions of everyday amounts at everyday rates, from the rate's base to its quote. */
export const EVERYDAY: Example = drawn(
  conversions("everyday", "amounts of 1 to 9 digits, rates of 1 to 6 decimals", everyday),
);

/** A series of conversions that are drawn by a function. */
function conversions(
  name: string,
  given: string,
  draw: (draws: Draws, claims: ResolvedClaims) => ConversionRequest,
): Series<ConversionRequest, bigint> {
  return {
    name,
    needs: "convert",
    given,
    expected: "the exact figure, rounded once by the rounding that is asked for",
    draw: (draws, claims) => {
      const question = draw(draws, claims);
      return inClaims(question, claims) ? question : undefined;
    },
    put: (asked, question) => asked.convert(question),
    wrong: wrongConversion,
    words: ({ amount, from, to, rate, rounding }) =>
      `${inUnits(amount, from)} at ${rateInWords(rate)} into ${to.code} of ${to.decimals} decimals, ${rounding}`,
    simpler: (question, claims) => simplerConversions(question).filter((one) => inClaims(one, claims)),
  };
}

function everyday(draws: Draws, { roundings }: ResolvedClaims): ConversionRequest {
  const [base, quote] = draws.pick(PAIRS);
  const decimals = draws.whole(1, 6);
  return {
    amount: draws.digits(draws.whole(1, 9)),
    from: unit(base),
    to: unit(quote),
    rate: pairOf(base, quote, draws.digits(draws.whole(1, 7)), decimals),
    rounding: draws.pick(roundings),
  };
}

/** A rate as an integer of so many decimals. */
function pairOf(base: string, quote: string, answer: bigint, decimals: number): QuotedPair {
  return { base, quote, value: writeUnits(answer, decimals), answer, decimals, per: 1n };
}

function inClaims(question: ConversionRequest, claims: ResolvedClaims): boolean {
  return outOfScope(scopeOf(question, converted(question)), claims) === undefined;
}

/** A conversion to nothing may be refused: that a desk has to is another rule. */
function wrongConversion(question: ConversionRequest, answer: Answer<bigint>) {
  const right = converted(question);
  if ("failure" in answer) {
    if (answer.failure.kind === "refused" && right === 0n) return undefined;
    return { expected: inUnits(right, question.to), got: inWords(answer.failure) };
  }
  if (answer.got === right) return undefined;
  return { expected: inUnits(right, question.to), got: inUnits(answer.got, question.to) };
}

/** Fewer digits of the amount, then of the rate. */
function simplerConversions(question: ConversionRequest): readonly ConversionRequest[] {
  const { amount, rate } = question;
  const amounts = [1n, amount / 1_000n, amount / 10n, amount - (amount % 10n), amount - 1n, -amount];
  const rates = [rate.answer / 1_000n, rate.answer / 10n].filter((answer) => answer > 0n);
  return [
    ...amounts
      .filter((one) => one !== 0n && size(one) < size(amount))
      .map((one) => ({ ...question, amount: one })),
    ...(rate.decimals > 1
      ? rates.map((answer) => ({
          ...question,
          rate: pairOf(rate.base, rate.quote, answer, rate.decimals - 1),
        }))
      : []),
  ];
}

function size(amount: bigint): number {
  return plainly(amount).replace(/0+$/, "").length;
}
