import { z } from "zod";
import { code, decimal, decimals, type Declarations, expects, inputs, integer, text } from "./declaration.ts";

const scaled = { source_scale: decimals.optional(), dest_scale: decimals.optional() };
const rate = { rate: decimal.optional(), rate_fraction: z.array(integer).length(2).optional() };
const rounding = { rounding: text.optional() };
const ratio = z.union([decimal, z.strictObject({ amount: integer, scale: decimals.optional() })]);

/** Conversions, roundings, allocations, amounts in text, fees and quotes. */
export const MONEY_DECLARATIONS: Declarations = {
  "convert.source": {
    rule: "Minor units of `source_scale` times `rate`, to minor units of `dest_scale`; rounded toward −∞ unless `rounding` names a mode.",
    inputs: inputs({ source_amount: integer, ...rate, ...scaled, ...rounding }),
    expected: expects({ amount: integer }),
  },
  "convert.destination": {
    rule: "The least minor units of `source_scale` that come to `dest_amount` at `rate`: divided by the rate, rounded toward +∞ unless `rounding` names a mode.",
    inputs: inputs({ dest_amount: integer, ...rate, ...scaled, ...rounding }),
    expected: expects({ amount: integer }),
  },
  "convert.round": {
    rule: "As `convert.source`; without `rounding` the result must be exact.",
    inputs: inputs({ source_amount: integer, ...rate, ...scaled, ...rounding }),
    expected: expects({ amount: integer }),
  },
  "convert.decimal": {
    rule: "A decimal times a rate, to `dp` decimals by `rounding`; without `dp` the whole product.",
    inputs: inputs({ amount: decimal, ...rate, dp: decimals.nullish(), ...rounding }),
    expected: expects({ amount: decimal }),
  },
  divide: {
    rule: "One whole number by another. Modes are read on the number line: UP toward +∞, DOWN toward −∞, HALF_UP and HALF_DOWN break ties toward +∞ and −∞; HALF_AWAY and HALF_TOWARD away from and toward zero.",
    inputs: inputs({ num: integer, den: integer, mode: text }),
    expected: expects({ result: integer }),
  },
  round: {
    rule: "A decimal to a whole number. Modes are read by magnitude: UP away from zero, DOWN toward zero, HALF_UP ties away from zero, HALF_DOWN ties toward zero; HALF_POSITIVE_INFINITY and HALF_NEGATIVE_INFINITY as their names say.",
    inputs: inputs({ value: decimal, mode: text }),
    expected: expects({ result: integer }),
  },
  allocate: {
    rule: "An amount by ratios, no unit lost. `convention`: `largest_remainder`, `in_order`, or `largest_ratio`, which is the default: units left over go to the largest ratio first.",
    inputs: inputs({
      amount: integer,
      ratios: z.array(ratio),
      currency: code.optional(),
      convention: text.optional(),
    }),
    expected: expects({ shares: z.array(integer), scale: decimals }),
  },
  split: {
    rule: "An amount into `n` equal parts, no unit lost, units left over to the first parts.",
    inputs: inputs({ amount: integer, n: integer, convention: text.optional() }),
    expected: expects({ shares: z.array(integer) }),
  },
  "amount.parse": {
    rule: "A text to minor units of an ISO 4217 currency: digits and a point, above zero, at most 15 digits before it. Too many decimals are refused, never cut.",
    inputs: inputs({ value: z.unknown(), currency: code }),
    expected: expects({ minor: integer }),
  },
  minor_units: {
    rule: "The decimals that ISO 4217 gives a currency; null where it gives none.",
    inputs: inputs({ code }),
    expected: expects({ minor: z.union([decimals, z.null()]) }),
  },
  "fee.compute": {
    rule: "ceil(principal × bps / 10000) + fixed, or by the `rounding` that is named.",
    inputs: inputs({ principal: decimal, bps: integer.optional(), fixed: decimal.optional(), ...rounding }),
    expected: expects({ fee: decimal }),
  },
  "escrow.fee": {
    rule: "floor(amount × fee_bps / 10000), taken out of the amount.",
    inputs: inputs({ amount: integer, fee_bps: integer }),
    expected: expects({ fee: integer, receiver: integer }),
  },
  "quote.fixed_send": {
    rule: "receive = floor((debit − fee(debit)) × rate). A debit that delivers nothing is refused, with the smallest that delivers one unit.",
    inputs: inputs({ debit: decimal, ...quoteTerms() }),
    expected: expects({ receive: decimal, fee: decimal, min_send_amount: decimal }),
  },
  "quote.fixed_receive": {
    rule: "debit = x + fee(x) with x = ceil(receive / rate).",
    inputs: inputs({ receive: decimal, ...quoteTerms() }),
    expected: expects({ debit: decimal, fee: decimal }),
  },
  "quote.min_send": {
    rule: "The smallest debit that delivers one unit by `quote.fixed_send`.",
    inputs: inputs({ debit: decimal.optional(), ...quoteTerms() }),
    expected: expects({ min_send_amount: decimal, receive: decimal, fee: decimal }),
  },
};

function quoteTerms() {
  return { bps: integer.optional(), fixed: decimal.optional(), rate: decimal, rounding: text.optional() };
}
