import {
  absoluteRational,
  compareRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../money/rational.ts";
import { powerOfTen } from "../../money/decimal.ts";

/**
 * Whether two figures differ by strictly less than one unit of the last decimal, as the Stellar Anchor Platform
 * tolerates between an amount stated and one computed.
 *
 * @param decimals Of the asset that the amount is in.
 * @example withinRounding(rational(4999n, 1000n), rational(5n), 2); // true
 */
export function withinRounding(amount: Rational, expected: Rational, decimals: number): boolean {
  const unit = rational(1n, powerOfTen(decimals));
  return compareRationals(absoluteRational(subtractRationals(amount, expected)), unit) < 0;
}
