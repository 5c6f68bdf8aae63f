import {
  absoluteRational,
  compareRationals,
  divideRationals,
  multiplyRationals,
  rational,
  subtractRationals,
  addRationals,
  type Rational,
} from "../money/rational.ts";

/** How far a figure is from a reference, as an exact part of the reference: 1/5 for 1.2 against 1. */
function deviation(current: Rational, reference: Rational): Rational {
  return absoluteRational(divideRationals(subtractRationals(current, reference), reference));
}

/**
 * A circuit breaker's question: is the figure strictly further from the reference than allowed? Exactly at the
 * threshold is within it.
 *
 * @param reference The last accepted rate, or an average of such; without one there is nothing to trip on.
 * @throws DIVISION_BY_ZERO when the reference is zero.
 * @example deviatesBeyond(rational(12n, 10n), rational(1n), rational(2n, 10n)); // false: exactly 20 %
 */
export function deviatesBeyond(
  current: Rational,
  reference: Rational | undefined,
  threshold: Rational,
): boolean {
  return reference !== undefined && compareRationals(deviation(current, reference), threshold) > 0;
}

/** One leg of a path: how far its feed may be off, and whether the path divides by it. */
export interface LegTolerance {
  readonly deviation: Rational;
  readonly inverted: boolean;
}

/**
 * How far the product of several feeds can be off when each may be off by its own tolerance: they multiply, they do
 * not add. A leg that is divided by is off by 1 / (1 − d) at worst, which is more than d.
 *
 * @example stackedDeviation([1 %, 1 %]) // 2.01 %
 */
export function stackedDeviation(legs: readonly LegTolerance[]): Rational {
  const one = rational(1n);
  const worst = legs
    .map((leg) =>
      leg.inverted
        ? divideRationals(one, subtractRationals(one, leg.deviation))
        : addRationals(one, leg.deviation),
    )
    .reduce(multiplyRationals, one);
  return subtractRationals(worst, one);
}

/**
 * Whether two ways to price a pair agree: they differ by no more than the tolerance, as a part of the second.
 * For a cross against its direct feed the tolerance is what `stackedDeviation` gives.
 *
 * @throws DIVISION_BY_ZERO when the second is zero.
 */
export function pricesAgree(left: Rational, right: Rational, tolerance: Rational): boolean {
  return compareRationals(deviation(left, right), tolerance) <= 0;
}
