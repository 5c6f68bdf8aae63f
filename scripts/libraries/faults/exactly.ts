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
