import { writeUnits } from "../exact/decimal.ts";
import type { Rational } from "../exact/rational.ts";
import { extentOf } from "./decided.ts";

/** A fraction in decimals where it ends, and as a fraction where it does not. */
export function decimalText(value: Rational): string {
  const extent = extentOf(value);
  if (extent === undefined) return `${value.numerator}/${value.denominator}`;
  return writeUnits((value.numerator * 10n ** BigInt(extent.places)) / value.denominator, extent.places);
}
