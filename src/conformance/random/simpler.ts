import { ISO_DECIMALS } from "../cases/iso-decimals.ts";
import type { QuotedPair } from "../converter/conversion.ts";
import type { Asset } from "../exact/asset.ts";
import { absolute } from "../exact/rational.ts";
import { ROUNDING_NAMES, type RoundingName } from "../exact/rounding.ts";
import { pairOf } from "./units.ts";

const FEWEST = [1n, 2n, 3n, 5n, 10n, 100n, 1_000n];

/** Integers with fewer digits, or more zeros at the end, than one: cut, cut off, with a digit left out, positive. */
export function simplerIntegers(figure: bigint): readonly bigint[] {
  const magnitude = absolute(figure);
  const digits = magnitude.toString();
  const cuts = Array.from({ length: Math.min(digits.length - 1, 40) }, (_, at) => 10n ** BigInt(at + 1));
  const shorter = [
    ...FEWEST,
    ...cuts.flatMap((cut) => [magnitude / cut, magnitude - (magnitude % cut), magnitude % cut]),
    ...cuts.map((cut) => (magnitude / (cut * 10n)) * cut + (magnitude % cut)),
    magnitude / 10n,
    magnitude - 1n,
    magnitude - 2n,
    magnitude / 2n,
  ].filter((one) => one > 0n);
  return figure < 0n ? [magnitude, ...shorter.map((one) => -one)] : shorter;
}

/** How much there is to read in an integer: digits, less where they are zeros at the end, more below zero. */
export function sizeOf(figure: bigint): number {
  const digits = absolute(figure).toString();
  const significant = digits.replace(/0+$/, "");
  return 4 * significant.length + digits.length + Number(digits.slice(0, 1)) / 10 + (figure < 0n ? 6 : 0);
}

/** Rates with fewer digits or fewer decimals, for one unit, written as they are answered. */
export function simplerRates(rate: QuotedPair): readonly QuotedPair[] {
  const { base, quote, answer, decimals, per } = rate;
  const plain = pairOf(base, quote, answer, decimals, { per });
  const figures = [answer, ...simplerIntegers(answer)].filter((one) => one > 0n);
  const scales = [decimals, decimals - 1, decimals - 2, 8, 6, 4, 2, 1, 0].filter(
    (one) => one >= 0 && one <= decimals,
  );
  return [
    plain,
    ...(per === 1n ? [] : [pairOf(base, quote, answer, decimals)]),
    ...figures.slice(1).map((one) => pairOf(base, quote, one, decimals, { per })),
    ...scales.slice(1).flatMap((scale) => {
      const cut = 10n ** BigInt(decimals - scale);
      return [answer / cut, answer]
        .filter((one) => one > 0n)
        .map((one) => pairOf(base, quote, one, scale, { per }));
    }),
  ];
}

export function sizeOfRate({ answer, decimals, per, value }: QuotedPair): number {
  const written = value.split(".")[1]?.length ?? 0;
  return sizeOf(answer) + decimals + (per === 1n ? 0 : 8) + (written === decimals ? 0 : 4);
}

/** Euro, dollar and units of 2 decimals or none in the place of others. */
export function sizeOfUnit({ code, decimals }: Asset): number {
  const familiar = code === "EUR" || code === "USD" ? 0 : 2;
  return familiar + decimals;
}

/** The same unit with fewer decimals; only of units that ISO 4217 does not have. */
export function fewerDecimals(asset: Asset): readonly Asset[] {
  if (asset.code in ISO_DECIMALS) return [];
  return [0, 1, 2, asset.decimals - 1]
    .filter((one) => one >= 0 && one < asset.decimals)
    .map((decimals) => ({ ...asset, decimals }));
}

/** The roundings that are explained in fewer words. */
export function simplerRoundings(rounding: RoundingName): readonly RoundingName[] {
  return ROUNDING_NAMES.slice(0, ROUNDING_NAMES.indexOf(rounding));
}

export function sizeOfRounding(rounding: RoundingName): number {
  return ROUNDING_NAMES.indexOf(rounding) / 10;
}
