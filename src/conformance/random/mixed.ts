import type { ResolvedClaims } from "../converter/claims.ts";
import type { ConversionRequest } from "../converter/conversion.ts";
import { conversions } from "./conversion-series.ts";
import { anyWay, between, inTurn, signOf } from "./conversions.ts";
import type { Draws } from "./draws.ts";
import { everydayUnits, isoUnits, madeUpUnits, rateFigure } from "./units.ts";

const LOTS = [1n, 10n, 100n, 1_000n];
const FEEDS = [0, 8, 18];

/** What the other kinds have each alone, at once: a mistake may show only where two of them meet. */
export const MIXED = [
  everythingAtOnce("everything at once", [1, 12], [13, 18]),
  conversions({
    name: "ties at every scale",
    given: "results of k and a half at rates of 0.5, 2.5 and the like for 1 to 1000 units, by division too",
    draw(draws, claims, turn) {
      const [from, to] = anyUnits(draws, claims, turn);
      if (from === undefined || to === undefined) return undefined;
      const per = claims.perUnit === "any" ? inTurn(LOTS, turn) : 1n;
      const way = anyWay(draws);
      // Five times any odd number of halves, so that cents of it are ties as well.
      const odd = 2n * BigInt(draws.whole(0, 99)) + 1n;
      const shift = from.decimals - to.decimals;
      const unit = 10n ** BigInt(Math.max(shift, 0));
      return between([from, to], way, {
        amount: signOf(claims, Math.floor(turn / 4)) * odd * (shift > 0 ? unit : 1n),
        rate: { ...tieRate(way, per, shift), per },
        rounding: inTurn(claims.roundings, turn),
      });
    },
  }),
];

/** The same of figures that need more than 64 bits. */
export const MIXED_HUGE = [everythingAtOnce("everything at once, of huge figures", [19, 24], [25, 40])];

/** Rates, units, quotations and directions of every kind, on amounts whose digits are between bounds, in three of four and in the fourth. */
function everythingAtOnce(name: string, often: Bounds, seldom: Bounds) {
  return conversions({
    name,
    given: `rates of 1 to 14 digits from 10^-6 to 10^9 for 1 to 1000 units, of feeds of up to 18 decimals, between units of any scale, amounts of ${often[0]} to ${seldom[1]} digits on both sides of zero`,
    draw(draws, claims, turn) {
      const [digits, magnitude] = [draws.whole(1, draws.onceIn(3) ? 14 : 5), draws.whole(-6, 9)];
      const rate = rateFigure(draws, digits, magnitude);
      const amount = draws.digits(draws.whole(...(draws.onceIn(4) ? seldom : often)));
      return between(anyUnits(draws, claims, turn), anyWay(draws), {
        amount: signOf(claims, turn) * amount,
        rate: {
          ...rate,
          per: claims.perUnit === "any" ? inTurn(LOTS, turn) : 1n,
          feed: Math.max(rate.decimals, draws.pick(FEEDS)),
        },
        rounding: draws.pick(claims.roundings),
      });
    },
  });
}

type Bounds = readonly [least: number, most: number];

/** A rate by which an odd number of units comes to an odd number of halves, less the scale that the amount already has. */
function tieRate(way: "base-to-quote" | "quote-to-base", per: bigint, shift: number) {
  const power = 10n ** BigInt(Math.max(-shift, 0));
  // amount × 10^-shift × answer / (10^decimals × per), or amount × 10^-shift × per × 10^decimals / answer.
  return way === "base-to-quote"
    ? { answer: 5n * per, decimals: 1 - Math.min(shift, 0) }
    : { answer: 2n * per * power, decimals: 0 };
}

function anyUnits(draws: Draws, claims: ResolvedClaims, turn: number) {
  switch (turn % 3) {
    case 0:
      return everydayUnits(draws, claims, 2);
    case 1:
      return isoUnits(draws, claims, turn);
    default:
      return madeUpUnits(draws, claims, [draws.whole(0, 18), draws.whole(0, 18)]);
  }
}

/** One currency in two scales, such as an account's and a card processor's. */
export const ONE_CURRENCY = conversions({
  name: "one currency in two scales",
  given: "an amount of a made-up unit into the same unit with other decimals, at a rate of 1",
  draw: (draws, claims, turn): ConversionRequest | undefined => {
    const scales = [draws.whole(0, 8), draws.whole(0, 8)];
    const [one, other] = madeUpUnits(draws, claims, scales);
    if (!claims.sameCurrency || claims.assets !== "any" || one === undefined || other === undefined)
      return undefined;
    return between([one, { ...other, code: one.code }], "base-to-quote", {
      amount:
        signOf(claims, turn) * (draws.onceIn(2) ? 5n * draws.digits(2) : draws.digits(draws.whole(1, 10))),
      rate: { answer: 1n, decimals: 0 },
      rounding: inTurn(claims.roundings, turn),
    });
  },
});
