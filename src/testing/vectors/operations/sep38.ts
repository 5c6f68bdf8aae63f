import { SettlementError } from "../../../errors/settlement-error.ts";
import { sep38Faults } from "../../../messages/sep38/sep38-faults.ts";
import { sep38Prices } from "../../../messages/sep38/sep38.ts";
import { withinRounding } from "../../../messages/sep38/within-rounding.ts";
import { decimalToRational, type Decimal, formatDecimal, rationalToDecimal } from "../../../money/decimal.ts";
import { divideHalfUp } from "../../../money/rounding.ts";
import {
  addRationals,
  compareRationals,
  divideRationals,
  rational,
  type Rational,
} from "../../../money/rational.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";

const ZERO: Decimal = { units: 0n, decimals: 0 };

/** SEP-38's identities, and what the Stellar Anchor Platform checks of a rate. */
export const SEP38_OPERATIONS: Operations = {
  "sep38.identity": (fields) => {
    const { fee, feeIn, details } = readFee(fields);
    const [stated, statedTotal] = [fields.decimal("price"), fields.decimal("total_price")];
    const [sell, buy] = [fields.decimal("sell_amount"), fields.decimal("buy_amount")];
    const check = feeIn === "sell" ? "sell-fee = price*buy" : "sell = price*(buy+fee)";
    const positive = [stated, statedTotal, sell, buy].every(({ units }) => units > 0n) && fee.units >= 0n;
    // There is no price at which nothing is bought.
    if (!positive) return { valid: false, check };
    const exact = sep38Prices({
      sell: decimalToRational(sell),
      buy: decimalToRational(buy),
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
      check,
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
    const feeIn = feeSide(fields);
    const charged = orNothing(() => readFee(fields));
    const amounts = ["price", "sell_amount", "buy_amount"].map((name) => readOrNothing(fields, name));
    const [price, sell, buy] = amounts;
    // What is missing or no number at all makes the rate invalid, and there is nothing to compute.
    if (price === undefined || sell === undefined || buy === undefined || charged === undefined) {
      return { valid: false };
    }
    const { fee, details } = charged;
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
    feeIn: feeSide(fields),
    details: items.map((item) => item.decimal(item.has("amount") ? "amount" : "value")),
  };
}

function feeSide(fields: Fields): "sell" | "buy" {
  const fee = fields.has("fee") ? fields.record("fee") : undefined;
  const side = fee?.has("asset_side") === true ? fee.text("asset_side") : "sell";
  if (side === "sell" || side === "buy") return side;
  throw new SettlementError("VECTOR_FIELD_INVALID", {
    op: `${fields.op} fee`,
    field: "asset_side",
    value: side.slice(0, 80),
    wanted: "sell or buy",
  });
}

function readOrNothing(fields: Fields, name: string): Decimal | undefined {
  return fields.has(name) ? orNothing(() => fields.decimal(name)) : undefined;
}

function orNothing<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof SettlementError && error.code === "VECTOR_FIELD_INVALID") return undefined;
    throw error;
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
