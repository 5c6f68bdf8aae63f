import { SettlementError } from "../../../errors/settlement-error.ts";
import { type FeeBase, feeRounded, feeUp, proportionalFee } from "../../../fx/fee.ts";
import { quoteFixedReceive, quoteFixedSend, smallestSend, type QuoteTerms } from "../../../fx/quote.ts";
import type { Rate } from "../../../fx/rate.ts";
import { asset, type Asset } from "../../../money/asset.ts";
import { decimalToRational, formatDecimal } from "../../../money/decimal.ts";
import { divideFloor, roundingByName } from "../../../money/rounding.ts";
import { formatAmount, type Money, parseAmount } from "../../../money/money.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";
import type { Outputs } from "../vector.ts";

/**
 * Fees and two-way quotes. Amounts are minor units where they are whole numbers; where one has a point, all are
 * decimals of as many places. Fixed-send charges a part of the debit, fixed-receive a part of the principal, as the
 * systems do that the figures come from.
 */
export const QUOTE_OPERATIONS: Operations = {
  "fee.compute": (fields) => {
    const unit = unitOf(fields, ["principal", "fixed"]);
    const [principal, fee] = [readMoney(fields, "principal", unit), { ...feeOf(fields, unit) }];
    const named = fields.has("rounding") ? roundingByName(fields.text("rounding"), "magnitude") : undefined;
    const minor = named === undefined ? feeUp(principal.minor, fee) : feeRounded(principal.minor, fee, named);
    return { fee: formatAmount({ minor, asset: unit }) };
  },

  "escrow.fee": (fields) => {
    const amount = fields.integer("amount");
    const fee = feeRounded(amount, proportionalFee(fields.integer("fee_bps")), divideFloor);
    return { fee: String(fee), receiver: String(amount - fee) };
  },

  "quote.fixed_send": (fields) => send(fields),

  "quote.min_send": (fields) => {
    const smallest = smallestSend(termsOf(fields, unitOf(fields, ["debit", "fixed"]), "gross"));
    return { min_send_amount: formatAmount(smallest), ...(fields.has("debit") ? send(fields) : {}) };
  },

  "quote.fixed_receive": (fields) => {
    const unit = unitOf(fields, ["receive", "fixed"]);
    const quote = quoteFixedReceive(readMoney(fields, "receive", unit), termsOf(fields, unit, "net"));
    return { debit: formatAmount(quote.sell), fee: formatAmount(quote.fee) };
  },
};

function send(fields: Fields): Outputs {
  const unit = unitOf(fields, ["debit", "fixed"]);
  const terms = termsOf(fields, unit, "gross");
  try {
    const quote = quoteFixedSend(readMoney(fields, "debit", unit), terms);
    return { receive: formatAmount(quote.buy), fee: formatAmount(quote.fee) };
  } catch (error) {
    if (!(error instanceof SettlementError) || error.code !== "AMOUNT_TOO_SMALL") throw error;
    return { error: error.code, min_send_amount: formatAmount(smallestSend(terms)) };
  }
}

// One unit for both sides: the figures show no more of scale than their own decimals.
export function unitOf(fields: Fields, names: readonly string[]): Asset {
  const decimals = names.filter((name) => fields.has(name)).map((name) => fields.decimal(name).decimals);
  return asset("UNIT", Math.max(0, ...decimals));
}

export function readMoney(fields: Fields, name: string, unit: Asset): Money {
  return parseAmount(formatDecimal(fields.decimal(name)), unit, { sign: "any" });
}

function feeOf(fields: Fields, unit: Asset): QuoteTerms["fee"] {
  return {
    basisPoints: fields.has("bps") ? fields.integer("bps") : 0n,
    fixed: fields.has("fixed") ? readMoney(fields, "fixed", unit).minor : 0n,
  };
}

export function termsOf(fields: Fields, unit: Asset, feeBase: FeeBase): QuoteTerms {
  const { decimals } = fields.decimal("rate");
  const fraction = decimalToRational(fields.decimal("rate"));
  const rate: Rate = {
    ...fraction,
    base: unit,
    quote: unit,
    quotedDecimals: decimals,
    observedAt: undefined,
    source: undefined,
  };
  const named = fields.has("rounding")
    ? { feeRounding: roundingByName(fields.text("rounding"), "magnitude") }
    : {};
  return { rate, fee: feeOf(fields, unit), feeIn: "sell", feeBase, ...named };
}
