import type { Decimal } from "./decimal.ts";
import { powerOfTen } from "./power-of-ten.ts";
import { rational, type Rational } from "./rational.ts";

/** The decimal as an exact fraction. @example decimalToRational({ units: 150n, decimals: 2 }); // 3/2 */
export function decimalToRational(value: Decimal): Rational {
  return rational(value.units, powerOfTen(value.decimals));
}
