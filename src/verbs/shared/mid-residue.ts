import { convertDown, convertExactly } from "../../fx/convert.ts";
import type { Rate } from "../../fx/rate.ts";
import { rational, subtractRationals, type Rational } from "../../money/rational.ts";

/**
 * The part of a minor unit that is left when an amount is converted at mid and rounded down: 0 up to, not including, 1.
 * What was received, the spread that the gateway records against the rounded figure, and this make up the exact value.
 */
export function midResidue(minor: bigint, mid: Rate): Rational {
  const { base, quote } = mid;
  const exact = convertExactly(minor, mid, base.decimals, quote.decimals);
  return subtractRationals(exact, rational(convertDown(minor, mid, base.decimals, quote.decimals)));
}
