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
import type { Asset } from "../exact/asset.ts";
import { inTurn, signOf } from "./conversions.ts";
import { everydayUnits, madeUpUnits, pairOf, rateFigure } from "./units.ts";
import { replaced } from "./lists.ts";

const PER = [1n, 1n, 10n, 100n, 1_000n];

/** Conversions over two, three and four legs, each quoted one way or the other. */
export const PATHS = [
  ...[2, 3, 4].map((legs) => drawn(pathSeries(legs))),
  drawn({
    ...pathSeries(4),
    name: "mixed paths",
    given:
      "1 to 4 legs for 1 to 1000 units, of feeds of up to 18 decimals, between units of 0 to 18 decimals, amounts of 1 to 40 digits, below zero too",
    draw: mixedPath,
  }),
  drawn({
    ...pathSeries(2),
    name: "ties over paths",
    given: "odd amounts over legs of 0.5, 1.5, 2.5 and 2, and of 1: most results are ties",
    most: 200,
    draw(draws, claims, turn) {
      const figures = [draws.pick(HALVES), WHOLE];
      return pathOver(draws, claims, madeUpUnits(draws, claims, [2, 2, 2]), {
        amount: signOf(claims, Math.floor(turn / 9)) * (2n * BigInt(draws.whole(0, 49)) + 1n),
        figure: (at) => figures[at] ?? WHOLE,
        rounding: inTurn(claims.roundings, turn),
      });
    },
  }),
];

/** Of the first leg, either way: multiplied by or divided by, most make an odd amount a tie. */
const HALVES = [
  { answer: 5n, decimals: 1 },
  { answer: 15n, decimals: 1 },
  { answer: 25n, decimals: 1 },
  { answer: 2n, decimals: 0 },
];
const WHOLE = { answer: 10n, decimals: 1 };

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
      const refusable =
        right === 0n ||
        mayBeRefused([question.amount, right, ...question.legs.map(({ answer }) => answer)], claims);
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
  return pathOver(draws, claims, everydayUnits(draws, claims, count + 1), {
    amount: draws.digits(draws.whole(3, 13)),
    figure: () => rateFigure(draws, draws.whole(1, 8), draws.whole(-2, draws.onceIn(2) ? 1 : 4)),
    rounding: draws.pick(claims.roundings),
  });
}

/** What the other paths have each alone, at once. */
function mixedPath(draws: Draws, claims: ResolvedClaims, turn: number): PathRequest | undefined {
  const count = draws.whole(1, 4);
  const scales = Array.from({ length: count + 1 }, () => draws.pick([0, 2, 3, 6, 8, 18]));
  const units = draws.onceIn(2)
    ? madeUpUnits(draws, claims, scales)
    : everydayUnits(draws, claims, count + 1);
  const digits = turn % 10 === 0 ? 0 : draws.whole(1, draws.onceIn(3) ? 40 : 12);
  return pathOver(draws, claims, units, {
    amount: digits === 0 ? 0n : signOf(claims, turn) * draws.digits(digits),
    figure: () => {
      const rate = rateFigure(draws, draws.whole(1, 7), draws.whole(-2, 2));
      const per = claims.perUnit === "any" ? draws.pick(PER) : 1n;
      return { ...rate, per, feed: Math.max(rate.decimals, draws.pick([0, 8, 18])) };
    },
    rounding: draws.pick(claims.roundings),
  });
}

interface PathFigures {
  readonly amount: bigint;
  readonly rounding: PathRequest["rounding"];
  /** The rate of a leg. */
  readonly figure: (at: number) => {
    readonly answer: bigint;
    readonly decimals: number;
    readonly per?: bigint;
    readonly feed?: number;
  };
}

/** A path over units, each leg quoted one way or the other; nothing where there are no two. */
function pathOver(
  draws: Draws,
  claims: ResolvedClaims,
  units: readonly Asset[],
  { amount, figure, rounding }: PathFigures,
): PathRequest | undefined {
  const [from, to] = [units[0], units.at(-1)];
  if (from === undefined || to === undefined || units.length < 2) return undefined;
  const legs = units.slice(1).map((unit, at) => {
    const ends = [units[at]?.code ?? "", unit.code] as const;
    const forwards = claims.direction === "base-to-quote" || draws.onceIn(2);
    const { answer, decimals, ...more } = figure(at);
    return pairOf(ends[forwards ? 0 : 1], ends[forwards ? 1 : 0], answer, decimals, more);
  });
  return { amount, from, to, legs, rounding };
}

/** A simpler amount, rounding or leg; the legs stay, since without one the path would be of another kind. */
function simplerPaths(question: PathRequest): readonly PathRequest[] {
  const { amount, legs, rounding } = question;
  const withLeg = (at: number, leg: QuotedPair) => ({ ...question, legs: replaced(legs, at, leg) });
  return [
    ...simplerIntegers(amount).map((one) => ({ ...question, amount: one })),
    ...legs.flatMap((leg, at) => simplerRates(leg).map((one) => withLeg(at, one))),
    ...simplerRoundings(rounding).map((one) => ({ ...question, rounding: one })),
  ];
}
