import { sep38Faults } from "../../fx/sep38-faults.ts";
import { sep38Prices } from "../../fx/sep38.ts";
import { withinRounding } from "../../fx/within-rounding.ts";
import { decimalToRational } from "../../money/decimal-to-rational.ts";
import type { Decimal } from "../../money/decimal.ts";
import { divideHalfUp } from "../../money/divide/divide-half-up.ts";
import { formatDecimal } from "../../money/format-decimal.ts";
import { parseDecimal } from "../../money/parse-decimal.ts";
import {
  addRationals,
  compareRationals,
  divideRationals,
  rational,
  type Rational,
} from "../../money/rational.ts";
import { rationalToDecimal } from "../../money/rational-to-decimal.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";

const ZERO: Decimal = { units: 0n, decimals: 0 };

/** SEP-38's identities, and what the Stellar Anchor Platform checks of a rate. */
export const SEP38_OPERATIONS: Operations = {
  "sep38.identity": (fields) => {
    const { fee, feeIn, details } = readFee(fields);
    const [stated, statedTotal] = [fields.decimal("price"), fields.decimal("total_price")];
    const exact = sep38Prices({
      sell: decimalToRational(fields.decimal("sell_amount")),
      buy: decimalToRational(fields.decimal("buy_amount")),
      fee: decimalToRational(fee),
      feeIn,
    });
    const shown = (value: Rational, like: Decimal): Decimal =>
      rationalToDecimal(
        value,
        fields.has("price_dp") ? fields.decimals("price_dp") : like.decimals,
        divideHalfUp,
      );
    const [price, totalPrice] = [shown(exact.price, stated), shown(exact.totalPrice, statedTotal)];
    const valid = equal(price, stated) && equal(totalPrice, statedTotal) && addsUp(fee, details);
    return {
      valid,
      price: formatDecimal(price),
      total_price: formatDecimal(totalPrice),
      check: feeIn === "sell" ? "sell-fee = price*buy" : "sell = price*(buy+fee)",
    };
  },

  "sep38.total_price": (fields) => {
    const exact = divideRationals(
      decimalToRational(fields.decimal("sell_amount")),
      decimalToRational(fields.decimal("buy_amount")),
    );
    return {
      total_price: formatDecimal(
        rationalToDecimal(exact, fields.has("scale") ? fields.decimals("scale") : 10, divideHalfUp),
      ),
    };
  },

  "sep38.validate_rate": (fields) => {
    const { fee, feeIn, details } = readFee(fields);
    const amounts = ["price", "sell_amount", "buy_amount"].map((name) => readOrNothing(fields, name));
    const [price, sell, buy] = amounts;
    // What is missing or no number at all makes the rate invalid, and there is nothing to compute.
    if (price === undefined || sell === undefined || buy === undefined) return { valid: false };
    const { faults, computedSell } = sep38Faults({
      price,
      sell,
      buy,
      fee,
      feeIn,
      feeDetails: details,
      sellDecimals: fields.decimals("sell_decimals"),
      buyDecimals: fields.decimals("buy_decimals"),
    });
    // The product of decimals is a decimal, so nothing is rounded here.
    const decimals = price.decimals + Math.max(buy.decimals, fee.decimals);
    const computed = formatDecimal(rationalToDecimal(computedSell, decimals, divideHalfUp));
    return { valid: faults.length === 0, computed_sell: computed, faults };
  },

  "anchor.within_rounding": (fields) => ({
    within: withinRounding(
      decimalToRational(fields.decimal("amount")),
      decimalToRational(fields.decimal("expected")),
      fields.decimals("scale"),
    ),
  }),
};

function readFee(fields: Fields): { fee: Decimal; feeIn: "sell" | "buy"; details: readonly Decimal[] } {
  if (!fields.has("fee")) return { fee: ZERO, feeIn: "sell", details: [] };
  const fee = fields.record("fee");
  const items = fee.has("details") ? fee.list("details") : [];
  return {
    fee: fee.has("total") ? fee.decimal("total") : ZERO,
    feeIn: fee.has("asset_side") && fee.text("asset_side") === "buy" ? "buy" : "sell",
    details: items.map((item) => item.decimal(item.has("amount") ? "amount" : "value")),
  };
}

function readOrNothing(fields: Fields, name: string): Decimal | undefined {
  try {
    return fields.has(name) ? parseDecimal(fields.text(name), { negative: true }) : undefined;
  } catch {
    return undefined;
  }
}

function equal(left: Decimal, right: Decimal): boolean {
  return compareRationals(decimalToRational(left), decimalToRational(right)) === 0;
}

function addsUp(fee: Decimal, details: readonly Decimal[]): boolean {
  if (details.length === 0) return true;
  const sum = details.map(decimalToRational).reduce(addRationals, rational(0n));
  return compareRationals(sum, decimalToRational(fee)) === 0;
}
