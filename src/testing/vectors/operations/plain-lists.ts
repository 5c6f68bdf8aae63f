import { SettlementError } from "../../../errors/settlement-error.ts";
import { type Decimal, formatDecimal } from "../../../money/decimal.ts";
import type { Fields } from "../fields.ts";

/** A list of texts. */
export function textsOf(fields: Fields, name: string): string[] {
  return fields.list(name).map((item) => item.text("value"));
}

/** A list of decimals, or of objects that have one as `amount` or `value`. */
export function decimalsOf(fields: Fields, name: string): Decimal[] {
  return fields.list(name).map((item) => item.decimal(item.has("amount") ? "amount" : "value"));
}

/** A decimal, or nothing given, which is zero. */
export function decimalOrZero(fields: Fields, name: string): Decimal {
  return fields.has(name) ? fields.decimal(name) : { units: 0n, decimals: 0 };
}

/** An amount above zero. @throws AMOUNT_NOT_POSITIVE */
export function positiveDecimal(fields: Fields, name: string): Decimal {
  const amount = fields.decimal(name);
  if (amount.units > 0n) return amount;
  throw new SettlementError("AMOUNT_NOT_POSITIVE", { text: formatDecimal(amount).slice(0, 40), asset: name });
}

/** A rate above zero. @throws RATE_INVALID */
export function positiveRate(fields: Fields, name: string): Decimal {
  const rate = fields.decimal(name);
  if (rate.units > 0n) return rate;
  throw new SettlementError("RATE_INVALID", { rate: formatDecimal(rate).slice(0, 40), pair: name });
}
