import type { QuotedPair } from "../converter/conversion.ts";
import { rateOf } from "../exact/convert.ts";
import {
  absolute,
  compare,
  fraction,
  minus,
  over,
  plus,
  tenTo,
  times,
  type Rational,
} from "../exact/rational.ts";
import { rounded } from "../exact/rounding.ts";
import { comparisonSeries, decimalSeries, type Compared } from "./comparison-series.ts";
import { inTurn } from "./conversions.ts";
import type { Draws } from "./draws.ts";
import { drawn } from "./series.ts";
import { simplerIntegers, simplerRates } from "./simpler.ts";
import { everydayUnits, pairOf, rateFigure } from "./units.ts";
import { replaced, without } from "./lists.ts";

const ONE = fraction(1n);
const BPS = 10_000n;

/** How many rates a mean is of that ends in decimals. */
const COUNTS = [1, 2, 4, 5, 8, 10];

export const MEANS = drawn(
  decimalSeries({
    name: "means",
    needs: "meanRate",
    given: "1, 2, 4, 5, 8 and 10 rates of one pair",
    expected: "their sum by their number, every decimal",
    most: 100,
    draw(draws, claims, turn) {
      const [base, quote] = everydayUnits(draws, claims, 2);
      if (base === undefined || quote === undefined) return undefined;
      const magnitude = draws.whole(-2, 3);
      const rates = Array.from({ length: inTurn(COUNTS, turn) }, () => {
        const { answer, decimals } = rateFigure(draws, draws.whole(1, 8), magnitude);
        const per = claims.perUnit === "any" && draws.onceIn(3) ? draws.pick([10n, 100n]) : 1n;
        return pairOf(base.code, quote.code, answer, decimals, { per });
      });
      return { rates };
    },
    exact({ rates }) {
      const sum = rates.map(rateOf).reduce(plus, fraction(0n));
      return over(sum, fraction(BigInt(rates.length)));
    },
    put: (asked, { rates }) => asked.meanRate(rates),
    simpler: (question) =>
      [...withFewerRates(question), ...withSimplerRates(question)].filter(({ rates }) =>
        COUNTS.includes(rates.length),
      ),
  }),
);

export const DEVIATIONS = drawn(
  decimalSeries({
    name: "combined deviations",
    needs: "combinedDeviation",
    given: "1 to 4 feeds, each off by up to 999 basis points",
    expected: "the product of what each may be off, less one",
    most: 100,
    draw: (draws) => ({
      rates: [],
      bps: Array.from({ length: draws.whole(1, 4) }, () => BigInt(draws.whole(1, 999))),
    }),
    exact: ({ bps = [] }) => combined(bps),
    put: (asked, { bps = [] }) => asked.combinedDeviation(bps),
    simpler: (question) => withSimplerBps(question, 1),
  }),
);

/** How many of the smallest steps an edge is missed by: none is still within it. */
const EDGES = [-1n, 0n, 1n, 0n];

export const LIMITS_OF_PRICE = drawn(
  comparisonSeries(
    {
      name: "price limits",
      needs: "withinLimit",
      given: "exchanges exactly at a limit in basis points of the rate, and a unit on either side of it",
      expected: "within the limit, the limit included",
      most: 80,
      draw(draws, claims, turn) {
        const [sold, bought] = everydayUnits(draws, claims, 2);
        if (sold === undefined || bought === undefined) return undefined;
        const bps = BigInt(draws.whole(1, 500));
        const { answer, decimals } = rateFigure(draws, draws.whole(1, 5), draws.whole(-1, 2));
        const side = turn % 8 < 4 ? BPS + bps : BPS - bps;
        const edge = times(
          times(rateOf({ answer, decimals, per: 1n }), fraction(side, BPS)),
          tenTo(bought.decimals - sold.decimals),
        );
        // So many units sold that the limit lies at a whole number of units bought.
        const minor = edge.denominator * BigInt(draws.whole(1, 9));
        const limit = (edge.numerator * minor) / edge.denominator;
        return {
          rates: [pairOf(sold.code, bought.code, answer, decimals)],
          amounts: [
            { minor, asset: sold },
            { minor: limit + inTurn(EDGES, turn), asset: bought },
          ],
          bps: [bps],
        };
      },
      exact: isWithinLimit,
      put(asked, { rates: [rate], amounts: [sold, bought] = [], bps: [toleranceBps = 0n] = [] }) {
        if (rate === undefined || sold === undefined || bought === undefined)
          throw new RangeError("No exchange");
        return asked.withinLimit({ sold, bought, rate, toleranceBps });
      },
      simpler: (question) => [
        ...withSimplerRates(question),
        ...withSimplerBps(question, 1),
        ...(question.amounts ?? []).flatMap((one, at, amounts) =>
          simplerIntegers(one.minor).map((minor) => ({
            ...question,
            amounts: replaced(amounts, at, { ...one, minor }),
          })),
        ),
      ],
    },
    { yes: "within the limit", no: "beyond the limit" },
  ),
);

export const PATHS_AGREE = drawn(
  comparisonSeries(
    {
      name: "direct rates and paths",
      needs: "pathsAgree",
      given:
        "a direct rate and a path of 2 or 3 legs, exactly as far apart as the legs may be off together, and a step more or less",
      expected: "they agree up to the combined deviation, it included",
      draw(draws, claims, turn) {
        const legs = forwardLegs(draws, everydayUnits(draws, claims, turn % 2 === 0 ? 3 : 4));
        const [first, last] = [legs[0], legs.at(-1)];
        if (first === undefined || last === undefined || legs.length < 2) return undefined;
        const bps = legs.map(() => BigInt(draws.whole(1, 200)));
        const cross = legs.map(rateOf).reduce(times, ONE);
        // |cross - direct| / direct is the limit at cross / (1 + limit) and at cross / (1 - limit).
        const limit = combined(bps);
        const edge = over(cross, turn % 4 < 2 ? plus(ONE, limit) : minus(ONE, limit));
        const places = draws.whole(4, 8);
        const answer = rounded(times(edge, tenTo(places)), "floor") + BigInt(draws.whole(-1, 2));
        return answer <= 0n
          ? undefined
          : { rates: [pairOf(first.base, last.quote, answer, places), ...legs], bps };
      },
      exact({ rates: [direct, ...legs], bps = [] }) {
        if (direct === undefined) throw new RangeError("No direct rate");
        const cross = legs.map(rateOf).reduce(times, ONE);
        return compare(distance(cross, rateOf(direct)), combined(bps)) <= 0;
      },
      put(asked, { rates: [direct, ...legs], bps = [] }) {
        if (direct === undefined) throw new RangeError("No direct rate");
        return asked.pathsAgree({ direct, legs, deviationBps: bps });
      },
      simpler: (question) => [
        ...withSimplerRates(question),
        ...withSimplerBps(question, question.bps?.length ?? 0),
      ],
    },
    { yes: "they agree", no: "they do not agree" },
  ),
);

/** How far a figure is from a reference, as a part of the reference. */
function distance(figure: Rational, reference: Rational): Rational {
  const { numerator, denominator } = over(minus(figure, reference), reference);
  return fraction(absolute(numerator), denominator);
}

function combined(bps: readonly bigint[]): Rational {
  return minus(bps.map((one) => fraction(BPS + one, BPS)).reduce(times, ONE), ONE);
}

function isWithinLimit({
  rates: [rate],
  amounts: [sold, bought] = [],
  bps: [bps = 0n] = [],
}: Compared): boolean {
  if (rate === undefined || sold === undefined || bought === undefined) throw new RangeError("No exchange");
  const paid = times(fraction(sold.minor), tenTo(-sold.asset.decimals));
  const price = over(times(fraction(bought.minor), tenTo(-bought.asset.decimals)), paid);
  return compare(distance(price, rateOf(rate)), fraction(bps, BPS)) <= 0;
}

function forwardLegs(draws: Draws, units: readonly { readonly code: string }[]): readonly QuotedPair[] {
  return units.slice(1).map((unit, at) => {
    const { answer, decimals } = rateFigure(draws, draws.whole(1, 6), draws.whole(0, 2));
    return pairOf(units[at]?.code ?? "", unit.code, answer, decimals);
  });
}

export function withSimplerRates(question: Compared): readonly Compared[] {
  const { rates } = question;
  return rates.flatMap((rate, at) =>
    simplerRates(rate).map((one) => ({ ...question, rates: replaced(rates, at, one) })),
  );
}

function withFewerRates(question: Compared): readonly Compared[] {
  const { rates } = question;
  return COUNTS.filter((count) => count < rates.length).map((count) => ({
    ...question,
    rates: rates.slice(0, count),
  }));
}

/** @param least The fewest that there have to be. */
function withSimplerBps(question: Compared, least: number): readonly Compared[] {
  const { bps = [] } = question;
  const fewer = bps.length > least ? bps.map((_, at) => without(bps, at)) : [];
  const smaller = bps.flatMap((one, at) => simplerIntegers(one).map((less) => replaced(bps, at, less)));
  return [...fewer, ...smaller].map((some) => ({ ...question, bps: some }));
}
