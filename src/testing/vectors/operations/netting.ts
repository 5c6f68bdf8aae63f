import { SettlementError } from "../../../errors/settlement-error.ts";
import { asset } from "../../../money/asset.ts";
import { formatDecimal } from "../../../money/decimal.ts";
import { formatAmount, parseAmount } from "../../../money/money.ts";
import { netMultilateral, type Obligation } from "../../../rails/netting.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";
import { invalidField } from "./invalid.ts";
import { textsOf } from "./plain-lists.ts";

/** Netting over several currencies, and what a netting engine takes at all. */
export const NETTING_OPERATIONS: Operations = {
  "net.multilateral_multi": (fields) => {
    const rows = fields.list("obligations").map((row) => readRow(fields, row));
    const decimals = Math.max(0, ...rows.map(({ amount }) => amount.decimals));
    const unit = asset("UNIT", decimals);
    const obligations = rows.map(({ amount, ...parties }): Obligation => {
      const { minor } = parseAmount(formatDecimal(amount), unit, { sign: "any" });
      return { ...parties, minor };
    });
    const currencies = [...new Set(obligations.map(({ currency }) => currency))];
    const netted = currencies.flatMap((code) =>
      netMultilateral(obligations.filter(({ currency }) => currency === code)),
    );
    const shown = (figure: "net" | "gross"): Record<string, string> =>
      Object.fromEntries(
        netted.map((one) => [one.currency, formatAmount({ minor: one[figure], asset: unit })]),
      );
    return { net: shown("net"), gross: shown("gross") };
  },

  // An empty set is refused too, by the convention of the source: there is nothing to settle.
  "net.validate": (fields) => {
    const cases = textsOf(fields, "cases");
    const rejected = Object.fromEntries(cases.map((text) => [text, isRejected(fields, text)]));
    return { all_rejected: Object.values(rejected).every(Boolean), rejected };
  },
};

// [from, to, amount, currency], or an object of these.
function readRow(fields: Fields, row: Fields) {
  if (!row.has("value")) {
    const [from, to, currency] = [row.text("from"), row.text("to"), row.text("currency")];
    return { from, to, amount: row.decimal("amount"), currency };
  }
  const [from, to, amount, currency, ...more] = row.list("value");
  if (
    from === undefined ||
    to === undefined ||
    amount === undefined ||
    currency === undefined ||
    more.length > 0
  )
    throw invalidField(fields, "obligations", "rows of debtor, creditor, amount and currency");
  return {
    from: from.text("value"),
    to: to.text("value"),
    amount: amount.decimal("value"),
    currency: currency.text("value"),
  };
}

const OBLIGATION = /^(\S+?) ?-> ?(\S+) (-?[0-9]{1,30})(?: ([A-Z]{3}))?$/;

// "A->B 100 USD, B->C 50 USD"; "[]" is no obligation at all.
function isRejected(fields: Fields, text: string): boolean {
  if (text.trim() === "[]") return true;
  const obligations = text.split(/[,;] ?/).map((one): Obligation => {
    const [, from, to, minor, currency = "UNIT"] = OBLIGATION.exec(one.trim()) ?? [];
    if (from === undefined || to === undefined || minor === undefined)
      throw invalidField(fields, "cases", 'texts such as "A->B 100"');
    return { from, to, minor: BigInt(minor), currency };
  });
  try {
    netMultilateral(obligations);
    return false;
  } catch (error) {
    if (error instanceof SettlementError && error.who === "input") return true;
    throw error;
  }
}
