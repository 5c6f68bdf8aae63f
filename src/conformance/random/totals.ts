import { inUnits, scopeOf } from "../cases/figures.ts";
import { outOfScope } from "../cases/scope.ts";
import type { ConversionRequest, TotalRequest } from "../converter/conversion.ts";
import { converted } from "../exact/convert.ts";
import { mayBeRefused, wrongFigure } from "./answers.ts";
import { rateWithFeed, simplerConversions, sizeOfConversion, withDecimals } from "./conversion-series.ts";
import { anyWay, between } from "./conversions.ts";
import { isDecided } from "./decided.ts";
import { drawn, type Series } from "./series.ts";
import { simplerIntegers, sizeOf } from "./simpler.ts";
import { everydayUnits, rateFigure } from "./units.ts";
import { replaced, without } from "./lists.ts";

const LINES: Series<TotalRequest, bigint> = {
  name: "totals",
  needs: "convertTotal",
  given: "1 to 24 lines of 1 to 7 digits, some of 17 to 25, some below zero, one amount more than once",
  expected: "the sum, converted exactly and rounded once",
  draw(draws, claims) {
    const large = draws.onceIn(6);
    const lines = Array.from({ length: draws.whole(1, draws.onceIn(5) ? 24 : 8) }, () => {
      const line = draws.digits(large ? draws.whole(17, 25) : draws.whole(1, 7));
      return claims.signed && draws.onceIn(6) ? -line : line;
    });
    const amounts = draws.onceIn(4) ? [...lines, ...lines.slice(0, 1)] : lines;
    const halves = draws.onceIn(3);
    const one = between(everydayUnits(draws, claims, 2), anyWay(draws), {
      amount: 0n,
      rate: halves
        ? { answer: draws.pick([5n, 15n, 25n, 20n]), decimals: 1 }
        : rateFigure(draws, draws.whole(1, 6), draws.whole(-2, 2)),
      rounding: draws.pick(claims.roundings),
    });
    return one === undefined ? undefined : { ...one, amounts };
  },
  fits(question, claims) {
    const whole = wholeOf(question);
    const { figures = [], ...scope } = scopeOf(whole, converted(whole));
    return (
      claims.roundings.includes(question.rounding) &&
      outOfScope({ ...scope, figures: [...figures, ...question.amounts] }, claims) === undefined &&
      isDecided({ ...whole, legs: [whole.rate] }, claims)
    );
  },
  put: (asked, { amounts, from, to, rate, rounding }) =>
    asked.convertTotal({ amounts, from, to, rate, rounding }),
  wrong(question, answer, claims) {
    const whole = wholeOf(question);
    const right = converted(whole);
    const refusable = right === 0n || mayBeRefused([whole.amount, right], claims);
    return wrongFigure(answer, right, (figure) => inUnits(figure, question.to), refusable);
  },
  words: ({ amounts, from, to, rate, rounding }) =>
    `${amounts.map((amount) => inUnits(amount, from)).join(" and ")} as one sum at ${rateWithFeed(rate)} into ${withDecimals(to)}, ${rounding}`,
  right: (question) => inUnits(converted(wholeOf(question)), question.to),
  simpler: simplerTotals,
  size: ({ amounts, ...rest }) =>
    amounts.reduce((sum, amount) => sum + sizeOf(amount) + 3, 0) + sizeOfConversion({ ...rest, amount: 1n }),
};

/** Several lines, converted as one sum. */
export const TOTALS = [drawn(LINES)];

function wholeOf({ amounts, ...rest }: TotalRequest): ConversionRequest {
  return { ...rest, amount: amounts.reduce((sum, amount) => sum + amount, 0n) };
}

function simplerTotals(question: TotalRequest): readonly TotalRequest[] {
  const { amounts, ...rest } = question;
  const fewer = amounts.length > 2 ? amounts.map((_, at) => without(amounts, at)) : [];
  const smaller = amounts.flatMap((amount, at) =>
    simplerIntegers(amount).map((one) => replaced(amounts, at, one)),
  );
  return [
    ...[...fewer, ...smaller].map((some) => ({ ...question, amounts: some })),
    ...simplerConversions({ ...rest, amount: 1n }).map(({ from, to, rate, rounding }) => ({
      from,
      to,
      rate,
      rounding,
      amounts,
    })),
  ];
}
