import { inUnits } from "../cases/figures.ts";
import type { ResolvedClaims } from "../converter/claims.ts";
import type { ConversionRequest, LimitedRequest } from "../converter/conversion.ts";
import { converted } from "../exact/convert.ts";
import { mayBeRefused, wrongFigure, wrongUnlessRefused } from "./answers.ts";
import {
  conversionFits,
  conversionInWords,
  conversionSeries,
  simplerConversions,
  sizeOfConversion,
} from "./conversion-series.ts";
import { anyWay, between, inTurn } from "./conversions.ts";
import type { Draws } from "./draws.ts";
import { drawn, type Series } from "./series.ts";
import { sizeOf } from "./simpler.ts";
import { everydayUnits, rateFigure } from "./units.ts";

const CONVERTED = conversionSeries({
  name: "quotes",
  given: "everyday amounts, some of 17 to 30 digits and some below zero, by every rounding in turn",
  draw(draws, claims, turn) {
    const one = payment(draws, claims, turn);
    const long = draws.onceIn(6) ? draws.digits(draws.whole(17, 30)) : one?.amount;
    if (one === undefined || long === undefined) return undefined;
    return { ...one, amount: claims.signed && draws.onceIn(5) ? -long : long };
  },
});

const QUOTED: Series<ConversionRequest, bigint> = {
  ...CONVERTED,
  needs: "quote",
  expected: "the exact figure, as it is carried out by the same rounding",
  put: (asked, question) => asked.quote(question),
  wrong(question, answer, claims) {
    // A desk need not quote a correction, but what it quotes has to be right.
    const refused = "failure" in answer && answer.failure.kind === "refused";
    return question.amount < 0n && refused ? undefined : CONVERTED.wrong(question, answer, claims);
  },
};

const EXECUTED: Series<ConversionRequest, readonly bigint[]> = {
  name: "quoted and carried out",
  needs: "quote",
  given: "everyday amounts, quoted and carried out, by every rounding in turn",
  expected: "the same figure twice",
  draw: payment,
  fits: (question, claims) => conversionFits(question, claims),
  put: async (asked, question) => [await asked.quote(question), await asked.convert(question)],
  wrong(question, answer) {
    // That neither gives the right figure is another rule, and so is a refusal of it.
    if ("failure" in answer) return undefined;
    const [quoted = 0n, done = 0n] = answer.got;
    if (quoted === done) return undefined;
    return {
      expected: `${inUnits(done, question.to)}, which is carried out`,
      got: `${inUnits(quoted, question.to)} quoted`,
    };
  },
  words: conversionInWords,
  right: (question) => `${inUnits(converted(question), question.to)} twice`,
  simpler: simplerConversions,
  size: sizeOfConversion,
};

const LIMITED: Series<LimitedRequest, bigint> = {
  name: "limits",
  needs: "convertAtLeast",
  rounding: "floor",
  most: 60,
  given: "limits at what is received, one above it and one below it",
  expected: "the exact figure at and above the limit, a refusal below it",
  draw(draws, claims, turn) {
    const one = payment(draws, { ...claims, roundings: ["floor"] }, turn);
    return one === undefined ? undefined : { ...one, minimumOut: converted(one) + BigInt((turn % 3) - 1) };
  },
  fits: (question, claims) =>
    question.minimumOut > 0n && converted(question) > 0n && conversionFits(question, claims),
  put: (asked, question) => asked.convertAtLeast(question),
  wrong(question, answer, claims) {
    const right = converted(question);
    const show = (figure: bigint): string => inUnits(figure, question.to);
    if (right < question.minimumOut) return wrongUnlessRefused(answer, show);
    return wrongFigure(answer, right, show, mayBeRefused([question.amount, right], claims));
  },
  words: (question) =>
    `${conversionInWords(question)}, at least ${inUnits(question.minimumOut, question.to)}`,
  right: (question) =>
    converted(question) < question.minimumOut ? "a refusal" : inUnits(converted(question), question.to),
  simpler: (question) =>
    simplerConversions(question).map((one) => ({
      ...one,
      // The same distance from the limit, without which it would be another question.
      minimumOut: converted(one) + question.minimumOut - converted(question),
    })),
  size: (question) => sizeOfConversion(question) + sizeOf(question.minimumOut),
};

const NOTHING: Series<ConversionRequest, bigint> = {
  name: "something for nothing",
  needs: "convert",
  profile: "desk",
  most: 40,
  given: "amounts above 0 that come to nothing by the rounding that is asked for",
  expected: "a refusal",
  draw: (draws, claims, turn) =>
    between(everydayUnits(draws, claims, 2), "base-to-quote", {
      amount: draws.digits(draws.whole(1, 3)),
      rate: rateFigure(draws, draws.whole(1, 5), draws.whole(-9, -3)),
      rounding: inTurn(claims.roundings, turn),
    }),
  fits: (question, claims) => converted(question) === 0n && conversionFits(question, claims),
  put: (asked, question) => asked.convert(question),
  wrong: (question, answer) => wrongUnlessRefused(answer, (figure) => inUnits(figure, question.to)),
  words: conversionInWords,
  right: () => "a refusal",
  simpler: simplerConversions,
  size: sizeOfConversion,
};

export const QUOTES = [drawn(QUOTED), drawn(EXECUTED)];
export const LIMITS = [drawn(LIMITED)];
export const NO_NOTHING = [drawn(NOTHING)];

/** What a customer pays: above zero. */
function payment(draws: Draws, claims: ResolvedClaims, turn: number): ConversionRequest | undefined {
  return between(everydayUnits(draws, claims, 2), anyWay(draws), {
    amount: draws.digits(draws.whole(2, 9)),
    rate: rateFigure(draws, draws.whole(1, 7), draws.whole(-2, 2)),
    rounding: inTurn(claims.roundings, turn),
  });
}
