import { SettlementError } from "../errors.ts";
import type { Decimal } from "../money/decimal.ts";
import { formatDecimal } from "../money/format-decimal.ts";

/**
 * How many digits of a figure say something: those from the first that is not zero, trailing zeros after the point
 * included, since somebody wrote them. Zero has none.
 *
 * @example significantDigits({ units: 1117n, decimals: 8 }); // 4: 0.00001117
 */
export function significantDigits(value: Decimal): number {
  const magnitude = value.units < 0n ? -value.units : value.units;
  return magnitude === 0n ? 0 : magnitude.toString().length;
}

/**
 * Refuses a rate with too few significant digits. 0.00001117 USD for 1 LBP gives 111.70 where 89500 LBP for 1 USD
 * gives 111.73: take the reciprocal feed then, and invert it exactly.
 *
 * @throws RATE_TOO_COARSE
 */
export function requireSignificantDigits(value: Decimal, least: number = 6): void {
  const digits = significantDigits(value);
  if (digits < least)
    throw new SettlementError("RATE_TOO_COARSE", { rate: formatDecimal(value), digits, least });
}
