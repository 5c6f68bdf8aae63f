import { inWords } from "../asking/unanswered.ts";
import { inUnits } from "../cases/figures.ts";
import type { ConversionRequest } from "../converter/conversion.ts";
import { converted } from "../exact/convert.ts";
import { mayBeRefused } from "./answers.ts";
import {
  conversionFits,
  rateWithFeed,
  simplerConversions,
  sizeOfConversion,
  withDecimals,
} from "./conversion-series.ts";
import { anyWay, between } from "./conversions.ts";
import { drawn, type Series } from "./series.ts";
import { everydayUnits, rateFigure } from "./units.ts";

/** There and back; what comes back is converted from what came out there. */
const THERE_AND_BACK: Series<ConversionRequest, bigint> = {
  name: "there and back",
  needs: "convert",
  rounding: "floor",
  given: "an amount converted, and what comes of it converted back, by floor",
  expected: "never more than there was",
  draw: (draws, claims) =>
    between(everydayUnits(draws, claims, 2), anyWay(draws), {
      amount: draws.digits(draws.whole(1, 9)),
      rate: rateFigure(draws, draws.whole(1, 7), draws.whole(-2, 2)),
      rounding: "floor",
    }),
  fits: (question, claims) => conversionFits(question, claims) && conversionFits(backOf(question), claims),
  put: async (asked, question) =>
    asked.convert({ ...backOf(question), amount: await asked.convert(question) }),
  wrong(question, answer, claims) {
    const expected = `at most ${inUnits(question.amount, question.from)}`;
    if (!("failure" in answer)) {
      return answer.got <= question.amount
        ? undefined
        : { expected, got: inUnits(answer.got, question.from) };
    }
    // What comes to nothing may be refused, there or on the way back.
    const back = backOf(question);
    const refusable = converted(back) === 0n || mayBeRefused([question.amount, back.amount], claims);
    return refusable && answer.failure.kind === "refused"
      ? undefined
      : { expected, got: inWords(answer.failure) };
  },
  words: ({ amount, from, to, rate }) =>
    `${inUnits(amount, from)} into ${withDecimals(to)} and back at ${rateWithFeed(rate)}, floor`,
  right: (question) => inUnits(converted(backOf(question)), question.from),
  simpler: simplerConversions,
  size: sizeOfConversion,
};

export const ROUND_TRIPS = [drawn(THERE_AND_BACK)];

function backOf(question: ConversionRequest): ConversionRequest {
  return { ...question, amount: converted(question), from: question.to, to: question.from };
}
