import { inUnits } from "../cases/figures.ts";
import { outOfScope } from "../cases/scope.ts";
import type { ResolvedClaims } from "../converter/claims.ts";
import type { PathRequest, QuotedPair } from "../converter/conversion.ts";
import { convertedOverPath } from "../exact/convert.ts";
import { mayBeRefused, wrongFigure } from "./answers.ts";
import { rateWithFeed, withDecimals } from "./conversion-series.ts";
import { isDecided } from "./decided.ts";
import type { Draws } from "./draws.ts";
import { drawn, type Series } from "./series.ts";
import {
  simplerIntegers,
  simplerRates,
  simplerRoundings,
  sizeOf,
  sizeOfRate,
  sizeOfRounding,
} from "./simpler.ts";
import { everydayUnits, pairOf, rateFigure } from "./units.ts";

/** Conversions over two, three and four legs, each quoted one way or the other. */
export const PATHS = [2, 3, 4].map((legs) => drawn(pathSeries(legs)));

function pathSeries(count: number): Series<PathRequest, bigint> {
  return {
    name: `paths of ${count} legs`,
    needs: "convertOverPath",
    given: `${count} legs, each quoted either way: amounts of 3 to 13 digits, rates of 1 to 8 digits from 0.01 to 99999`,
    expected: "the exact figure over all legs, rounded once at the end",
    most: 120,
    draw: (draws, claims) => pathOf(draws, claims, count),
    fits(question, claims) {
      const { from, to, legs, amount, rounding } = question;
      if (!claims.roundings.includes(rounding)) return false;
      const scope = { from, to, rates: legs, figures: [amount, convertedOverPath(question)] };
      return outOfScope(scope, claims) === undefined && isDecided(question, claims);
    },
    put: (asked, question) => asked.convertOverPath(question),
    wrong(question, answer, claims) {
      const right = convertedOverPath(question);
      const refusable = right === 0n || mayBeRefused([question.amount, right], claims);
      return wrongFigure(answer, right, (figure) => inUnits(figure, question.to), refusable);
    },
    words: ({ amount, from, to, legs, rounding }) =>
      `${inUnits(amount, from)} over ${legs.map(rateWithFeed).join(" and ")} into ${withDecimals(to)}, ${rounding}`,
    right: (question) => inUnits(convertedOverPath(question), question.to),
    simpler: simplerPaths,
    size: ({ amount, legs, rounding }) =>
      sizeOf(amount) + legs.reduce((sum, leg) => sum + sizeOfRate(leg) + 5, 0) + sizeOfRounding(rounding),
  };
}

function pathOf(draws: Draws, claims: ResolvedClaims, count: number): PathRequest | undefined {
  const units = everydayUnits(draws, claims, count + 1);
  const [from, to] = [units[0], units[count]];
  if (from === undefined || to === undefined) return undefined;
  const legs = units.slice(1).map((unit, at) => {
    const ends = [units[at]?.code ?? "", unit.code] as const;
    const forwards = claims.direction === "base-to-quote" || draws.onceIn(2);
    const { answer, decimals } = rateFigure(
      draws,
      draws.whole(1, 8),
      draws.whole(-2, draws.onceIn(2) ? 1 : 4),
    );
    return pairOf(ends[forwards ? 0 : 1], ends[forwards ? 1 : 0], answer, decimals);
  });
  return { amount: draws.digits(draws.whole(3, 13)), from, to, legs, rounding: draws.pick(claims.roundings) };
}

/** A simpler amount, rounding or leg; the legs stay, since without one the path would be of another kind. */
function simplerPaths(question: PathRequest): readonly PathRequest[] {
  const { amount, legs, rounding } = question;
  const withLeg = (at: number, leg: QuotedPair) => ({ ...question, legs: legs.with(at, leg) });
  return [
    ...simplerIntegers(amount).map((one) => ({ ...question, amount: one })),
    ...legs.flatMap((leg, at) => simplerRates(leg).map((one) => withLeg(at, one))),
    ...simplerRoundings(rounding).map((one) => ({ ...question, rounding: one })),
  ];
}
