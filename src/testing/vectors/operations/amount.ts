import { SettlementError } from "../../../errors/settlement-error.ts";
import { currencyAsset, currency } from "../../../money/currency.ts";
import { parseAmount } from "../../../money/money.ts";
import type { Operations } from "../operation.ts";

// What the source of these vectors accepts at its border: longer amounts are taken for mistakes.
const MAXIMUM_INTEGER_DIGITS = 15;

/** `amount.parse` and `minor_units`. */
export const AMOUNT_OPERATIONS: Operations = {
  "amount.parse": (fields) => {
    const asset = currencyAsset(fields.text("currency"));
    const text = typeof fields.raw("value") === "string" ? fields.text("value") : undefined;
    // A number where a text belongs is a malformed amount, not a malformed vector.
    if (text === undefined)
      throw new SettlementError("AMOUNT_MALFORMED", { text: String(fields.raw("value")).slice(0, 40) });
    const rules = { sign: "positive", maximumIntegerDigits: MAXIMUM_INTEGER_DIGITS } as const;
    return { minor: String(parseAmount(text, asset, rules).minor) };
  },

  minor_units: (fields) => ({ minor: currency(fields.text("code")).decimals ?? null }),
};
