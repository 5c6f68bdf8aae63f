import type { ResolvedClaims } from "../converter/claims.ts";
import type { ConversionRequest } from "../converter/conversion.ts";
import { conversions } from "./conversion-series.ts";
import { between, inTurn, inWords, signOf } from "./conversions.ts";
import type { Draws } from "./draws.ts";
import type { Asset } from "../exact/asset.ts";
import { everydayUnits, isoUnits, madeUpUnits } from "./units.ts";

/** Where the exact result lies; the distance is the smallest that the rate's decimals can make. */
const PLACES = [
  "a tie above nothing",
  "a tie above an even unit",
  "a tie above an odd unit",
  "just below a tie",
  "just above a tie",
  "just below a unit",
  "just above a unit",
] as const;

type Place = (typeof PLACES)[number];

/** Results on and beside the points where a rounding turns over, by every rounding, on both sides of zero. */
export const TIES = [
  conversions({
    name: "ties by multiplication",
    given: `${inWords("base-to-quote")}: results of k and a half, and as near to it and to k as can be`,
    draw: (draws, claims, turn) => atPlace(draws, claims, turn, multiplied),
  }),
  conversions({
    name: "ties by division",
    given: `${inWords("quote-to-base")}: results of k and a half, and as near to it and to k as can be`,
    draw: (draws, claims, turn) => atPlace(draws, claims, turn, divided),
  }),
];

/** Amount and rate whose result, with units of these decimals, lies at a place. */
type Figures = (
  draws: Draws,
  place: Place,
  shift: number,
) => { readonly amount: bigint; readonly answer: bigint; readonly decimals: number } | undefined;

function atPlace(
  draws: Draws,
  claims: ResolvedClaims,
  turn: number,
  figures: Figures,
): ConversionRequest | undefined {
  const rounding = inTurn(claims.roundings, turn);
  const place = inTurn(PLACES, Math.floor(turn / claims.roundings.length));
  const sign = signOf(claims, Math.floor(turn / (claims.roundings.length * PLACES.length)));
  const units = unitsOf(draws, claims, turn);
  const [from, to] = units;
  if (from === undefined || to === undefined) return undefined;
  const made = figures(draws, place, to.decimals - from.decimals);
  if (made === undefined || made.answer <= 0n || made.amount <= 0n) return undefined;
  const { amount, ...rate } = made;
  const way = figures === multiplied ? "base-to-quote" : "quote-to-base";
  return between(units, way, { amount: sign * amount, rate, rounding });
}

/** Mostly those of everyday life, some of many decimals. */
function unitsOf(draws: Draws, claims: ResolvedClaims, turn: number): readonly Asset[] {
  return draws.onceIn(4)
    ? madeUpUnits(draws, claims, [draws.whole(0, 8), draws.whole(0, 18)])
    : draws.onceIn(4)
      ? isoUnits(draws, claims, turn)
      : everydayUnits(draws, claims, 2);
}

/**
 * The result is amount × answer / 10^scale. Where the answer has no factor in common with ten, an amount leaves any
 * remainder that is wanted: remainder × answer^-1, modulo 10^scale.
 */
function multiplied(draws: Draws, place: Place, shift: number) {
  const scale = draws.onceIn(2) ? draws.whole(12, 22) : draws.whole(1, 15);
  const decimals = scale + shift;
  if (decimals < 0) return undefined;
  const modulus = 10n ** BigInt(scale);
  if (place === "a tie above nothing") return { amount: modulus / 2n, answer: 1n, decimals };
  const answer = coprimeToTen(draws.digits(draws.whole(1, Math.min(decimals + 2, 9))));
  const remainder = remainderAt(place, modulus);
  const least = (remainder * inverse(answer, modulus)) % modulus;
  const turns = BigInt(draws.whole(0, 30));
  const amount = [0n, 1n]
    .map((more) => least + (turns + more) * modulus)
    .find((one) => isAt(place, (one * answer) / modulus));
  return amount === undefined ? undefined : { amount, answer, decimals };
}

/**
 * The result is amount × 10^up / answer. For a tie the answer is 2^(up + 1) × m and the amount an odd multiple of m; beside
 * one, the answer is odd and an amount leaves the remainder that is wanted.
 */
function divided(draws: Draws, place: Place, shift: number) {
  const decimals = draws.whole(1, 8);
  const up = decimals + shift;
  if (up < 0) return undefined;
  const power = 10n ** BigInt(up);
  const drawn = coprimeToTen(draws.digits(draws.whole(1, 7)));
  if (place.startsWith("a tie")) {
    const answer = drawn * 2n ** BigInt(up + 1);
    // The result is odd × 5^up / 2, above an even unit where odd × 5^up is 1 more than a multiple of 4.
    const odd = 2n * BigInt(draws.whole(0, 400)) + 1n;
    if (place === "a tie above nothing") return { amount: 1n, answer: 2n * power, decimals };
    const amount = [odd, odd + 2n]
      .map((one) => one * drawn)
      .find((one) => isAt(place, (one * power) / answer));
    return amount === undefined ? undefined : { amount, answer, decimals };
  }
  const answer = drawn === 1n ? 3n : drawn;
  const least = (remainderAt(place, answer) * inverse(power % answer, answer)) % answer;
  return { amount: least + answer * BigInt(draws.whole(0, 500)), answer, decimals };
}

/** What is left over of a division by a modulus where the result lies at a place. */
function remainderAt(place: Place, modulus: bigint): bigint {
  switch (place) {
    case "a tie above nothing":
    case "a tie above an even unit":
    case "a tie above an odd unit":
      return modulus / 2n;
    case "just below a tie":
      return (modulus + 1n) / 2n - 1n;
    case "just above a tie":
      return modulus / 2n + 1n;
    case "just below a unit":
      return modulus - 1n;
    case "just above a unit":
      return 1n;
  }
}

function isAt(place: Place, below: bigint): boolean {
  if (place === "a tie above an even unit") return below % 2n === 0n;
  return place === "a tie above an odd unit" ? below % 2n === 1n : true;
}

function coprimeToTen(figure: bigint): bigint {
  let odd = figure % 2n === 0n ? figure + 1n : figure;
  if (odd % 5n === 0n) odd += 2n;
  return odd;
}

/** The number whose product with another leaves 1, by Euclid's extended algorithm; they have no factor in common. */
function inverse(of: bigint, modulus: bigint): bigint {
  let [older, newer] = [of % modulus, modulus];
  let [factor, next] = [1n, 0n];
  while (newer !== 0n) {
    const quotient = older / newer;
    [older, newer] = [newer, older - quotient * newer];
    [factor, next] = [next, factor - quotient * next];
  }
  return ((factor % modulus) + modulus) % modulus;
}
