import { SettlementError } from "../../../errors/settlement-error.ts";
import { formatMtAmount } from "../../../messages/mt103/mt103-field.ts";
import { currencyAsset } from "../../../money/currency.ts";
import { formatDecimal } from "../../../money/decimal.ts";
import { parseAmount } from "../../../money/money.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";
import { textsOf } from "./plain-lists.ts";

/** Amounts as fields of SWIFT's MT messages write them. */
export const SWIFT_MT_OPERATIONS: Operations = {
  "mt.amount_format": (fields) =>
    Object.fromEntries(textsOf(fields, "currencies").map((code) => [code, formatted(fields, code)])),
};

/** Without the code that stands before it in the field; `error` for what no field of that currency can state. */
function formatted(fields: Fields, code: string): string {
  const value = formatDecimal(fields.decimal("value"));
  try {
    return formatMtAmount(parseAmount(value, currencyAsset(code), { sign: "any" })).slice(code.length);
  } catch (error) {
    if (error instanceof SettlementError && error.who === "input") return "error";
    throw error;
  }
}
