import type { Decimal } from "./decimal.ts";
import type { Rounding } from "./divide/rounding.ts";
import { powerOfTen } from "./power-of-ten.ts";
import type { Rational } from "./rational.ts";

/**
 * The fraction with a given number of decimals, rounded once by the function given.
 *
 * @example rationalToDecimal(rational(2n, 3n), 4, divideHalfUp); // 0.6667
 */
export function rationalToDecimal(value: Rational, decimals: number, round: Rounding): Decimal {
  return { units: round(value.numerator * powerOfTen(decimals), value.denominator), decimals };
}
