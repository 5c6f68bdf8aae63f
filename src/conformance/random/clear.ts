import type { Rational } from "../exact/rational.ts";
import { rounded, type RoundingName } from "../exact/rounding.ts";

/** Whether a rounding turns over nowhere from `value - margin` to `value + margin`. */
export function isClear(value: Rational, margin: Rational, rounding: RoundingName): boolean {
  const denominator = 2n * value.denominator * margin.denominator;
  const half = rounding.startsWith("half-") ? value.denominator * margin.denominator : 0n;
  const middle = 2n * value.numerator * margin.denominator + half;
  const reach = 2n * margin.numerator * value.denominator;
  const below = rounded({ numerator: middle - reach, denominator }, "floor") * denominator;
  return below < middle - reach && middle + reach < below + denominator;
}
