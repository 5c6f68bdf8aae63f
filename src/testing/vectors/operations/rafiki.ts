import { SettlementError } from "../../../errors/settlement-error.ts";
import { convertDown } from "../../../fx/convert.ts";
import { quoteFixedReceive, quoteFixedSend } from "../../../fx/quote.ts";
import { decimalToRational, formatDecimal, rationalToDecimal } from "../../../money/decimal.ts";
import { divideRationals, multiplyRationals } from "../../../money/rational.ts";
import { formatAmount, type Money } from "../../../money/money.ts";
import { divideFloor, roundingByName } from "../../../money/rounding.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";
import { readRate, scales } from "./convert.ts";
import { positiveRate } from "./plain-lists.ts";
import { readMoney, termsOf, unitOf } from "./quote.ts";

/** Interledger: what Rafiki's quotes deliver, the smallest amounts, and the way there and back. */
export const RAFIKI_OPERATIONS: Operations = {
  // Fixed-receive charges a part of the principal, fixed-send a part of the debit, so one does not undo the other.
  "quote.roundtrip": (fields) => {
    const unit = unitOf(fields, ["receive", "fixed"]);
    const wanted = readMoney(fields, "receive", unit);
    const { sell: debit } = quoteFixedReceive(wanted, termsOf(fields, unit, "net"));
    const grossUp = quoteFixedReceive(wanted, termsOf(fields, unit, "gross")).sell;
    const shown = formatAmount(debit);
    return {
      debit_fixed_receive: shown,
      [`receive_fixed_send_of_${shown}`]: delivered(fields, debit),
      gross_up_debit: formatAmount(grossUp),
    };
  },

  "dust.minimum": (fields) => {
    const [from, to] = scales(fields);
    const rate = readRate(fields);
    const amounts = fields.list("amounts_minor").map((item) => item.integer("value"));
    return Object.fromEntries(
      amounts.map((amount) => [String(amount), String(convertDown(amount, rate, from, to))]),
    );
  },

  // The rate is of the asset in between: units of the first for one of it. Each way is rounded by itself.
  roundtrip: (fields) => {
    const rate = decimalToRational(positiveRate(fields, "rate"));
    const round = fields.has("rounding") ? roundingByName(fields.text("rounding"), "magnitude") : divideFloor;
    const amount = decimalToRational(fields.decimal("amount"));
    const via = rationalToDecimal(divideRationals(amount, rate), fields.decimals("via_dp"), round);
    const back = rationalToDecimal(
      multiplyRationals(decimalToRational(via), rate),
      fields.decimals("dp"),
      round,
    );
    return { via: formatDecimal(via), back: formatDecimal(back) };
  },
};

function delivered(fields: Fields, debit: Money): string {
  try {
    return formatAmount(quoteFixedSend(debit, termsOf(fields, debit.asset, "gross")).buy);
  } catch (error) {
    if (error instanceof SettlementError && error.code === "AMOUNT_TOO_SMALL") return "0";
    throw error;
  }
}
