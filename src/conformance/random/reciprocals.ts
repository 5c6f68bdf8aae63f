import type { QuotedPair } from "../converter/conversion.ts";
import { rateOf } from "../exact/convert.ts";
import { absolute, compare, fraction, minus, over, tenTo, times } from "../exact/rational.ts";
import { rounded } from "../exact/rounding.ts";
import { comparisonSeries, type Compared } from "./comparison-series.ts";
import { withSimplerRates } from "./comparisons.ts";
import { drawn } from "./series.ts";
import { everydayUnits, pairOf, rateFigure } from "./units.ts";

const ONE = fraction(1n);

export const RECIPROCALS = drawn(
  comparisonSeries(
    {
      name: "reciprocals",
      needs: "reciprocalsAgree",
      given: "a rate, and its inverse rounded to some decimals, exactly or off by a few units of the last",
      expected:
        "one price where one of the two is within a unit of its last decimal of the other's exact inverse",
      draw(draws, claims, turn) {
        const [base, quote] = everydayUnits(draws, claims, 2);
        if (base === undefined || quote === undefined) return undefined;
        const { answer, decimals } = rateFigure(draws, draws.whole(3, 7), draws.whole(-1, 2));
        const rate = pairOf(base.code, quote.code, answer, decimals);
        const places = draws.whole(3, 8);
        const near = rounded(times(over(ONE, rateOf(rate)), tenTo(places)), "half-even");
        const other = near + BigInt((turn % 7) - 3);
        return other <= 0n ? undefined : { rates: [rate, pairOf(quote.code, base.code, other, places)] };
      },
      exact: areReciprocal,
      put(asked, { rates: [one, other] }) {
        if (one === undefined || other === undefined) throw new RangeError("No two rates");
        return asked.reciprocalsAgree(one, other);
      },
      simpler: withSimplerRates,
    },
    { yes: "one price", no: "two prices" },
  ),
);

function areReciprocal({ rates: [one, other] }: Compared): boolean {
  if (one === undefined || other === undefined) throw new RangeError("No two rates");
  return isNearInverse(one, other) || isNearInverse(other, one);
}

/** Whether a rate is within a unit of its last decimal of another's exact inverse. */
function isNearInverse(rate: QuotedPair, other: QuotedPair): boolean {
  const { numerator, denominator } = minus(rateOf(rate), over(ONE, rateOf(other)));
  return compare(fraction(absolute(numerator), denominator), tenTo(-rate.decimals)) <= 0;
}
