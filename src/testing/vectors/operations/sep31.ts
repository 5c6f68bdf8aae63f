import { sep31AmountOut, sep31Refunds } from "../../../messages/sep31/amounts.ts";
import { sep38Prices } from "../../../messages/sep38/sep38.ts";
import { compareDecimals, sumDecimals } from "../../../money/decimal-arithmetic.ts";
import { decimalToRational, type Decimal, formatDecimal, rationalToDecimal } from "../../../money/decimal.ts";
import { divideHalfUp } from "../../../money/rounding.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";
import { invalidField } from "./invalid.ts";
import { decimalOrZero, decimalsOf } from "./plain-lists.ts";

/** SEP-31's amounts. Decimals as the assets have them; nothing is rounded but a shown price. */
export const SEP31_OPERATIONS: Operations = {
  "sep31.amount_out": (fields) => {
    const refunds = fields.has("refunds") ? fields.record("refunds") : undefined;
    const amountOut = sep31AmountOut(
      fields.decimal("amount_in"),
      decimalOrZero(fields, "fee"),
      refunds && {
        amountRefunded: refunds.decimal("amount_refunded"),
        amountFee: decimalOrZero(refunds, "amount_fee"),
      },
    );
    return { amount_out: formatDecimal(amountOut) };
  },

  "sep31.with_quote": (fields) => {
    const quote = fields.record("quote");
    const { fee, feeIn, details } = readFee(quote);
    const [sell, buy, price] = [
      quote.decimal("sell_amount"),
      quote.decimal("buy_amount"),
      quote.decimal("price"),
    ];
    if ([sell, buy, price].some(({ units }) => units <= 0n) || fee.units < 0n) return { valid: false };
    const exact = sep38Prices({
      sell: decimalToRational(sell),
      buy: decimalToRational(buy),
      fee: decimalToRational(fee),
      feeIn,
    });
    const stated = quote.has("total_price") ? quote.decimal("total_price") : undefined;
    const totalPrice = rationalToDecimal(exact.totalPrice, (stated ?? price).decimals, divideHalfUp);
    const holds =
      compareDecimals(rationalToDecimal(exact.price, price.decimals, divideHalfUp), price) === 0 &&
      (stated === undefined || compareDecimals(totalPrice, stated) === 0) &&
      (details.length === 0 || compareDecimals(sumDecimals(details), fee) === 0);
    // A payment takes its amounts from its quote, and none from a quote that contradicts itself.
    if (!holds) return { valid: false };
    return {
      valid: true,
      amount_in: formatDecimal(sell),
      amount_out: formatDecimal(buy),
      amount_fee: formatDecimal(fee),
      total_price: formatDecimal(totalPrice),
    };
  },

  "refund.sum": (fields) => {
    const { amountRefunded, amountFee } = sep31Refunds(
      fields.list("payments").map((payment) => ({
        amount: payment.decimal("amount"),
        fee: decimalOrZero(payment, "fee"),
      })),
    );
    return { amount_refunded: formatDecimal(amountRefunded), amount_fee: formatDecimal(amountFee) };
  },
};

function readFee(quote: Fields): { fee: Decimal; feeIn: "sell" | "buy"; details: readonly Decimal[] } {
  if (!quote.has("fee")) return { fee: { units: 0n, decimals: 0 }, feeIn: "sell", details: [] };
  const fee = quote.record("fee");
  const side = fee.has("asset_side") ? fee.text("asset_side") : "sell";
  if (side !== "sell" && side !== "buy") throw invalidField(fee, "asset_side", "sell or buy");
  return {
    fee: fee.decimal("total"),
    feeIn: side,
    details: fee.has("details") ? decimalsOf(fee, "details") : [],
  };
}
