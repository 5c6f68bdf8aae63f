import { type Decimal, formatDecimal } from "../../money/decimal.ts";
import { formatAmount, type Money } from "../../money/money.ts";

/**
 * An amount as an MT field writes it, `EUR1000,00`: the code, then the digits with a decimal comma, which stands even
 * when no decimals follow (`JPY1000,`).
 */
export function formatMtAmount(amount: Money): string {
  return amount.asset.code + withComma(formatAmount(amount));
}

/** A rate as field 36 writes it, `0,61999`. */
export function formatMtRate(rate: Decimal): string {
  return withComma(formatDecimal(rate));
}

function withComma(digits: string): string {
  return digits.includes(".") ? digits.replace(".", ",") : `${digits},`;
}
