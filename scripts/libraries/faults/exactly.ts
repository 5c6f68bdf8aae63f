import { fraction, times } from "../../../src/conformance/exact/rational.ts";
import { readDecimal, writeUnits } from "../../../src/conformance/exact/decimal.ts";
import { rounded, type RoundingName } from "../../../src/conformance/exact/rounding.ts";

/** The product of decimals and of reciprocals, `"1/1.57"`, rounded once; nothing else but integers is used. */
export function exactly(factors: readonly string[], places: number, rounding: RoundingName): string {
  const product = factors.map(factorOf).reduce((left, right) => times(left, right), fraction(1n));
  return writeUnits(rounded(times(product, fraction(10n ** BigInt(places))), rounding), places);
}

function factorOf(text: string) {
  const [, over] = /^1\/(.+)$/.exec(text) ?? [];
  const value = readDecimal(over ?? text);
  if (value === undefined) throw new RangeError(`${text} is not a decimal`);
  return over === undefined ? value : fraction(value.denominator, value.numerator);
}

/** The shares by largest remainder, the first of equal ones first. */
export function shares(amount: bigint, weights: readonly bigint[]): string {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const due = weights.map((weight, index) => ({
    index,
    whole: (amount * weight) / total,
    rest: (amount * weight) % total,
  }));
  const left = amount - due.reduce((sum, { whole }) => sum + whole, 0n);
  const first = due
    .toSorted((one, other) => Number(other.rest - one.rest) || one.index - other.index)
    .slice(0, Number(left));
  return due.map((share) => share.whole + (first.includes(share) ? 1n : 0n)).join(" ");
}
