import type { Decimal } from "../../../money/decimal.ts";
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
