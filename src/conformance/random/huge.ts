import type { ResolvedClaims } from "../converter/claims.ts";
import { absolute } from "../exact/rational.ts";
import { conversions } from "./conversion-series.ts";
import { anyWay, between, inTurn } from "./conversions.ts";
import type { Draws } from "./draws.ts";
import { madeUpUnits, rateFigure } from "./units.ts";

/** Where integers end, each approached from both sides. */
const ENDS = [
  ...[31n, 32n, 53n, 63n, 64n, 96n, 127n, 128n, 160n, 255n, 256n, 300n, 512n, 1024n].map(
    (bits) => 2n ** bits,
  ),
  ...[18n, 20n, 28n, 34n, 38n, 40n, 60n, 80n].map((digits) => 10n ** digits),
];

/** Figures beyond the width of every integer that is in use. */
export const HUGE = [
  conversions({
    name: "at the ends of integers",
    given: "amounts and results beside 2^53, 2^64, 2^128, 2^256, 10^60 and the like, at rates of one digit",
    anySize: true,
    draw(draws, claims, turn) {
      const decimals = draws.pick([0, 2, 6, 18]);
      const amount = beside(draws, claims, turn);
      return between(madeUpUnits(draws, claims, [decimals, decimals]), "base-to-quote", {
        amount: claims.signed && draws.onceIn(6) ? -amount : amount,
        rate: rateFigure(draws, 1, draws.whole(-2, 2)),
        rounding: draws.pick(claims.roundings),
      });
    },
  }),
  conversions({
    name: "huge products",
    given: "figures of 15 to 80 digits at rates of up to 18 digits, between units of 0 to 18 decimals",
    anySize: true,
    draw: (draws, claims, turn) =>
      between(madeUpUnits(draws, claims, [draws.pick([0, 2, 18]), draws.pick([0, 2, 18])]), "base-to-quote", {
        amount: turn % 3 === 0 ? beside(draws, claims, turn) : draws.digits(draws.whole(15, 80)),
        rate: rateFigure(draws, draws.whole(1, 18), draws.whole(-4, 4)),
        rounding: draws.pick(claims.roundings),
      }),
  }),
];

/** Quotients that no usual precision decides: a converter that keeps so many digits or places claims it. */
export const VERY_LONG = [
  conversions({
    name: "very long quotients",
    given: "quotients of 20 to 80 digits, by division",
    anySize: true,
    anyPrecision: true,
    draw: (draws, claims) =>
      between(madeUpUnits(draws, claims, [draws.pick([0, 2, 6]), draws.pick([2, 6, 18])]), anyWay(draws), {
        amount: draws.digits(draws.whole(20, 80)),
        rate: rateFigure(draws, draws.whole(2, 18), draws.whole(-4, 4)),
        rounding: draws.pick(claims.roundings),
      }),
  }),
  conversions({
    name: "quotients beside a unit",
    given: "quotients that are less than 10^-20 of a unit from a whole number",
    anySize: true,
    anyPrecision: true,
    draw(draws, claims, turn) {
      // amount × 10^d is a multiple of the rate's answer, and one more or less.
      const decimals = draws.whole(22, 30);
      const answer = draws.digits(decimals + 1);
      const below = turn % 2 === 0 ? -1n : 1n;
      return between(madeUpUnits(draws, claims, [decimals, 0]), "quote-to-base", {
        amount: answer * draws.digits(draws.whole(1, 5)) + below,
        rate: { answer, decimals },
        rounding: draws.pick(claims.roundings),
      });
    },
  }),
];

/** A figure at one of the ends, or at the largest that is claimed. */
function beside(draws: Draws, { largest }: ResolvedClaims, turn: number): bigint {
  const ends = largest === undefined ? ENDS : [...ENDS, largest, largest, largest, largest];
  return absolute(inTurn(ends, turn) + BigInt(draws.whole(-2, 2)));
}
