import {
  absoluteRational,
  compareRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../../money/rational.ts";
import { powerOfTen } from "../../../money/decimal.ts";
import { invert, type Rate } from "../../../fx/rate.ts";

/**
 * Whether two published rates of one pair, one each way, can be the same price: one of them is within one unit of its
 * last decimal of the exact inverse of the other.
 *
 * @example reciprocalsAgree(sgdBnd, bndSgd); // false for 0.99998 and 0.99999, whose product is 0.99997
 */
export function reciprocalsAgree(rate: Rate, reciprocal: Rate): boolean {
  return isNear(rate, invert(reciprocal)) || isNear(reciprocal, invert(rate));
}

function isNear(rate: Rate, exact: Rational): boolean {
  const unit = rational(1n, powerOfTen(rate.quotedDecimals));
  return compareRationals(absoluteRational(subtractRationals(rate, exact)), unit) <= 0;
}
