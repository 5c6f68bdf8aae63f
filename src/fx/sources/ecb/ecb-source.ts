import { asset, type Asset } from "../../../money/asset.ts";
import { divideHalfUp } from "../../../money/rounding.ts";
import { powerOfTen } from "../../../money/decimal.ts";
import { DAY, weekday } from "../../civil-date.ts";
import { requireSignificantDigits } from "../../rate.ts";
import type { QuotedFeed, RatePoint } from "../rate-path.ts";
import type { RateSource } from "../rate-source.ts";
import { requireTimeGrid } from "../time-grid.ts";
import type { CarryForward } from "./ecb-fix.ts";
import { ecbPublishedAt } from "./ecb-publication.ts";
import { ecbRate } from "./ecb-rate.ts";
import type { EcbRates } from "./ecb-rates.ts";

/**
 * The past by the reference rates: a point when the path begins, and one for every business day at its hour of
 * publication: the new figure, the old one marked as carried forward, or a gap once that is no longer allowed. The
 * grid's steps are not used.
 *
 * A figure with more decimals than the feed, or the quotient of two, is rounded once, half up.
 *
 * @throws ECB_CURRENCY_UNKNOWN; RATE_TOO_COARSE when rounding would leave fewer than six significant digits: use the
 * pair the other way round.
 * @example
 * ```ts
 * const rates = parseEcbRates("Date,CHF,\n2015-01-15,1.028,\n2015-01-14,1.201,\n");
 * const source = ecbSource(rates, { base: "EUR", quote: "CHF", decimals: 8 });
 * const path = source({ from: 1_421_245_800n, until: 1_421_332_200n, every: 3_600n });
 * path.points.map(({ answer }) => answer); // [120100000n, 102800000n]
 * ```
 */
export function ecbSource(rates: EcbRates, feed: QuotedFeed, carry: CarryForward = {}): RateSource {
  const [base, quote] = [asset(feed.base, 0), asset(feed.quote, 0)];
  const published = new Set(rates.days.map(({ day }) => day));
  return (grid) => {
    requireTimeGrid(grid);
    const points: RatePoint[] = [pointOf(rates, base, quote, feed.decimals, grid.from, carry)];
    for (let day = grid.from / DAY; ecbPublishedAt(day) <= grid.until; day += 1n) {
      const at = ecbPublishedAt(day);
      const weekend = [0n, 6n].includes(weekday(day));
      if (at <= grid.from || (weekend && !published.has(day))) continue;
      const point = pointOf(rates, base, quote, feed.decimals, at, carry);
      // A gap is one, however long it is.
      if (point.answer !== undefined || points.at(-1)?.answer !== undefined) points.push(point);
    }
    return { ...feed, source: "ecb", clamps: 0, points };
  };
}

function pointOf(
  rates: EcbRates,
  base: Asset,
  quote: Asset,
  decimals: number,
  at: bigint,
  carry: CarryForward,
): RatePoint {
  const found = ecbRate(rates, base, quote, at, carry);
  if (found === undefined) return { at, answer: undefined, carriedDays: 0 };
  const { rate, carriedDays } = found;
  const scaled = rate.numerator * powerOfTen(decimals);
  const answer = divideHalfUp(scaled, rate.denominator);
  if (scaled % rate.denominator !== 0n) requireSignificantDigits({ units: answer, decimals });
  return { at, answer, carriedDays };
}
