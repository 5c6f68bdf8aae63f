import { unit } from "../cases/figures.ts";
import { ISO_DECIMALS } from "../cases/iso-decimals.ts";
import type { ResolvedClaims } from "../converter/claims.ts";
import type { QuotedPair } from "../converter/conversion.ts";
import type { Asset } from "../exact/asset.ts";
import { writeUnits } from "../exact/decimal.ts";
import type { Draws } from "./draws.ts";
import { reversed } from "./lists.ts";

/** Currencies with the decimals of ISO 4217: 2, 0 and 3. */
const EVERYDAY = ["EUR", "USD", "JPY", "GBP", "CHF", "KRW", "KWD", "INR", "BHD", "MXN"].map(unit);

/**
 * Every number of decimals that ISO 4217 has, 4 among them as often as the others. Those of 2 decimals beside the first
 * three are the ones whose small coins are out of use, so that tables of other makers have them with none.
 */
const BY_DECIMALS = [
  [
    "JPY",
    "CLP",
    "ISK",
    "VND",
    "KRW",
    "UGX",
    "PYG",
    "RWF",
    "BIF",
    "DJF",
    "GNF",
    "KMF",
    "VUV",
    "XAF",
    "XOF",
    "XPF",
  ],
  [
    "EUR",
    "USD",
    "ZAR",
    "IDR",
    "HUF",
    "TWD",
    "COP",
    "RSD",
    "CZK",
    "LAK",
    "MMK",
    "TZS",
    "LBP",
    "IRR",
    "PKR",
    "AMD",
  ],
  ["KWD", "BHD", "TND", "JOD", "IQD", "LYD", "OMR"],
  ["CLF", "UYW"],
].map((codes) => codes.map(unit));

const ALL_OF_ISO = BY_DECIMALS.flat();

/** Codes that ISO 4217 does not have, for units of any number of decimals. */
const MADE_UP = ["TKN", "SET", "UNT", "COI", "GLD"] as const;

/** Units that a converter knows, of those that would be drawn; its own where it knows no two of these. */
function known(wanted: readonly Asset[], { assets }: ResolvedClaims): readonly Asset[] {
  if (assets === "any") return wanted;
  const own =
    assets === "iso-4217" ? wanted.filter(({ code, decimals }) => ISO_DECIMALS[code] === decimals) : assets;
  const both = own.filter((one) =>
    wanted.some(({ code, decimals }) => code === one.code && decimals === one.decimals),
  );
  const listed = both.length > 1 ? both : own;
  return listed.length > 0 ? listed : wanted;
}

/** So many different units of everyday life, or as many as the converter knows. */
export function everydayUnits(draws: Draws, claims: ResolvedClaims, count: number): readonly Asset[] {
  return different(draws, known(EVERYDAY, claims), count);
}

/** Two currencies with any two numbers of decimals that ISO 4217 has. */
export function isoUnits(draws: Draws, claims: ResolvedClaims, turn: number): readonly Asset[] {
  const one = ALL_OF_ISO[turn % ALL_OF_ISO.length] ?? draws.pick(ALL_OF_ISO);
  const others = BY_DECIMALS.map((units) => units.filter(({ code }) => code !== one.code));
  const able = known([one, draws.pick(draws.pick(others))], claims);
  return able.length === 2 && draws.onceIn(2) ? reversed(able) : different(draws, able, 2);
}

/** So many units of 0 to 20 decimals with made-up codes; those of a converter that knows no such. */
export function madeUpUnits(
  draws: Draws,
  claims: ResolvedClaims,
  decimals: readonly number[],
): readonly Asset[] {
  if (claims.assets !== "any") return everydayUnits(draws, claims, decimals.length);
  return decimals.map((count, at) => ({ code: MADE_UP[at] ?? "TKN", decimals: count }));
}

function different(draws: Draws, units: readonly Asset[], count: number): readonly Asset[] {
  const left = [...units];
  const taken: Asset[] = [];
  while (taken.length < count && left.length > 0) {
    const one = draws.pick(left);
    taken.push(one);
    left.splice(0, left.length, ...left.filter(({ code }) => code !== one.code));
  }
  return taken;
}

/**
 * A rate as an integer of so many decimals.
 *
 * @param feed The decimals that a feed answers with where they are more than are written.
 */
export function pairOf(
  base: string,
  quote: string,
  answer: bigint,
  decimals: number,
  { per = 1n, feed = decimals }: { readonly per?: bigint; readonly feed?: number } = {},
): QuotedPair {
  const more = 10n ** BigInt(feed - decimals);
  return { base, quote, value: writeUnits(answer, decimals), answer: answer * more, decimals: feed, per };
}

/** The figure of a rate of so many significant digits, the first of which is worth 10^magnitude. */
export function rateFigure(
  draws: Draws,
  digits: number,
  magnitude: number,
): { readonly answer: bigint; readonly decimals: number } {
  const figure = draws.digits(digits);
  const decimals = digits - 1 - magnitude;
  return decimals >= 0
    ? { answer: figure, decimals }
    : { answer: figure * 10n ** BigInt(-decimals), decimals: 0 };
}
