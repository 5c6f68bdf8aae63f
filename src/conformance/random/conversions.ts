import type { ResolvedClaims } from "../converter/claims.ts";
import type { ConversionRequest, QuotedPair } from "../converter/conversion.ts";
import type { Asset } from "../exact/asset.ts";
import { conversions } from "./conversion-series.ts";
import type { Draws } from "./draws.ts";
import { everydayUnits, isoUnits, madeUpUnits, pairOf, rateFigure } from "./units.ts";
import { reversed } from "./lists.ts";

type Way = "base-to-quote" | "quote-to-base";

/** Conversions of everyday amounts at everyday rates. */
export const EVERYDAY = (["base-to-quote", "quote-to-base"] as const).map((way) =>
  conversions({
    name: `everyday ${way}`,
    given: `${inWords(way)}: amounts of 1 to 11 digits, rates of 1 to 7 digits`,
    draw: (draws, claims) =>
      between(everydayUnits(draws, claims, 2), way, {
        amount: draws.digits(draws.whole(1, 11)),
        rate: rateFigure(draws, draws.whole(1, 7), draws.whole(-3, 3)),
        rounding: draws.pick(claims.roundings),
      }),
  }),
);

/** The same below zero, by every rounding in turn. */
export const BELOW_ZERO = (["base-to-quote", "quote-to-base"] as const).map((way) =>
  conversions({
    name: `below zero ${way}`,
    given: `${inWords(way)}: amounts below zero`,
    draw: (draws, claims, turn) =>
      between(everydayUnits(draws, claims, 2), way, {
        amount: -draws.digits(draws.whole(1, 9)),
        rate: rateFigure(draws, draws.whole(1, 5), draws.whole(-2, 2)),
        rounding: inTurn(claims.roundings, turn),
      }),
  }),
);

/** Results of a few units, of a part of one, and of nothing. */
export const TINY = [
  conversions({
    name: "tiny",
    given: "amounts of a few units at rates with many zeros after the point: results below 3 units",
    draw(draws, claims, turn) {
      const way = anyWay(draws);
      const amount = draws.digits(draws.whole(1, 3));
      const magnitude = draws.whole(-9, -1);
      const signed = claims.signed && draws.onceIn(3) ? -amount : amount;
      const figure = rateFigure(draws, draws.whole(1, 5), magnitude);
      // Divided by, a rate that makes little of much is a large one.
      const large = rateFigure(draws, draws.whole(1, 7), -magnitude);
      return between(everydayUnits(draws, claims, 2), way, {
        amount: signed,
        rate: way === "base-to-quote" ? figure : large,
        rounding: inTurn(claims.roundings, turn),
      });
    },
  }),
  conversions({
    name: "nothing",
    given: "an amount of 0 at any rate",
    draw: (draws, claims, turn) =>
      between(everydayUnits(draws, claims, 2), anyWay(draws), {
        amount: 0n,
        rate: rateFigure(draws, draws.whole(1, 7), draws.whole(-4, 4)),
        rounding: inTurn(claims.roundings, turn),
      }),
  }),
];

const MOST_DECIMALS = 20;

/** Units of every scale. */
export const SCALES = [
  conversions({
    name: "decimals of ISO 4217",
    given: "currencies of 0, 2, 3 and 4 decimals, JPY to CLF",
    draw: (draws, claims, turn) =>
      between(isoUnits(draws, claims, turn), anyWay(draws), {
        amount: draws.digits(draws.whole(2, 9)),
        rate: rateFigure(draws, draws.whole(1, 6), draws.whole(-3, 4)),
        rounding: draws.pick(claims.roundings),
      }),
  }),
  conversions({
    name: "made-up units",
    given: "units of 0 to 20 decimals, whose codes ISO 4217 does not have",
    draw(draws, claims, turn) {
      // Every number of decimals occurs on either side.
      const scales = [turn % (MOST_DECIMALS + 1), draws.whole(0, MOST_DECIMALS)];
      const units = madeUpUnits(draws, claims, turn % 2 === 0 ? scales : reversed(scales));
      const [from] = units;
      const whole = draws.onceIn(2) ? (from?.decimals ?? 0) : 0;
      return between(units, anyWay(draws), {
        amount: draws.digits(draws.whole(1, 4) + whole),
        rate: rateFigure(draws, draws.whole(1, 6), draws.whole(-3, 3)),
        rounding: draws.pick(claims.roundings),
      });
    },
  }),
];

const LOTS = [10n, 100n, 1_000n];

/** Rates as they are quoted and published. */
export const QUOTATIONS = [
  conversions({
    name: "rates for many units",
    given: "rates for 10, 100 and 1000 units of the base",
    draw: (draws, claims, turn) =>
      between(everydayUnits(draws, claims, 2), anyWay(draws), {
        amount: draws.digits(draws.whole(3, 9)),
        rate: { ...rateFigure(draws, draws.whole(1, 6), draws.whole(-1, 3)), per: inTurn(LOTS, turn) },
        rounding: draws.pick(claims.roundings),
      }),
  }),
  conversions({
    name: "long rates",
    given: "rates of 9 to 17 digits, amounts large enough for the last of them to matter",
    draw(draws, claims) {
      const digits = draws.whole(9, 17);
      return between(everydayUnits(draws, claims, 2), anyWay(draws), {
        amount: draws.digits(draws.whole(Math.min(digits, 13), 15)),
        rate: rateFigure(draws, digits, draws.whole(-5, 2)),
        rounding: draws.pick(claims.roundings),
      });
    },
  }),
  conversions({
    name: "feeds of more decimals",
    given: "feeds of 8 and 18 decimals whose rates are written in fewer",
    draw(draws, claims, turn) {
      const rate = rateFigure(draws, draws.whole(1, 6), draws.whole(-2, 3));
      return between(everydayUnits(draws, claims, 2), anyWay(draws), {
        amount: draws.digits(draws.whole(1, 9)),
        rate: { ...rate, feed: Math.max(rate.decimals, inTurn([8, 18], turn)) },
        rounding: draws.pick(claims.roundings),
      });
    },
  }),
];

interface Figures {
  readonly amount: bigint;
  readonly rate: {
    readonly answer: bigint;
    readonly decimals: number;
    readonly per?: bigint;
    readonly feed?: number;
  };
  readonly rounding: ConversionRequest["rounding"];
}

/** A conversion between two units, the rate quoted one way or the other; nothing where there are no two. */
export function between(
  [from, to]: readonly Asset[],
  way: Way,
  { amount, rate, rounding }: Figures,
): ConversionRequest | undefined {
  if (from === undefined || to === undefined) return undefined;
  const { answer, decimals, ...more } = rate;
  const [base, quote] = way === "base-to-quote" ? [from, to] : [to, from];
  const pair: QuotedPair = pairOf(base.code, quote.code, answer, decimals, more);
  return { amount, from, to, rate: pair, rounding };
}

export function anyWay(draws: Draws): Way {
  return draws.pick(["base-to-quote", "quote-to-base"] as const);
}

/** The items of a list one after the other. */
export function inTurn<Item>(items: readonly Item[], turn: number): Item {
  const [item] = items.slice(turn % items.length);
  if (item === undefined) throw new RangeError("Nothing can be taken from an empty list");
  return item;
}

export function inWords(way: Way): string {
  return way === "base-to-quote"
    ? "from the rate's base to its quote"
    : "from the rate's quote to its base, by division";
}

/** A sign, below zero only where it is claimed. */
export function signOf(claims: ResolvedClaims, turn: number): bigint {
  return claims.signed && turn % 2 === 1 ? -1n : 1n;
}
