import { z } from "zod";
import {
  code,
  decimal,
  decimals,
  type Declarations,
  expects,
  expectsByName,
  flag,
  inputs,
  text,
} from "./declaration.ts";

const fee = z.strictObject({
  total: decimal.optional(),
  asset_side: z.enum(["sell", "buy"]).optional(),
  details: z.array(z.union([decimal, z.looseObject({ amount: decimal })])).optional(),
});
const amounts = { sell_amount: decimal, buy_amount: decimal };

/** SEP-31, SEP-38 and the Stellar Anchor Platform. */
export const STELLAR_DECLARATIONS: Declarations = {
  "sep38.identity": {
    rule: "sell = total_price × buy; with the fee in the asset sold sell − fee = price × buy, in the asset bought sell = price × (buy + fee). Prices half up to the decimals stated.",
    inputs: inputs({
      price: decimal,
      total_price: decimal,
      ...amounts,
      fee: fee.optional(),
      price_dp: decimals.optional(),
      request: z.record(z.string(), z.unknown()).optional(),
    }),
    expected: expects({ valid: flag, price: decimal, total_price: decimal, check: text }),
  },
  "sep38.total_price": {
    rule: "sell_amount / buy_amount, half up to `scale` decimals, ten unless given.",
    inputs: inputs({ price: decimal.optional(), ...amounts, scale: decimals.optional() }),
    expected: expects({ total_price: decimal }),
  },
  "sep38.validate_rate": {
    rule: "A rate as the Stellar Anchor Platform checks it: signs, decimals, details, and the sell amount within rounding of what the price gives.",
    inputs: inputs({
      price: decimal.optional(),
      sell_amount: decimal.optional(),
      buy_amount: decimal.optional(),
      fee: fee.optional(),
      sell_decimals: decimals,
      buy_decimals: decimals,
    }),
    expected: expects({ valid: flag, computed_sell: decimal, faults: z.array(text) }),
  },
  "anchor.within_rounding": {
    rule: "Whether two figures differ by strictly less than one unit of the last of `scale` decimals.",
    inputs: inputs({ amount: decimal, expected: decimal, scale: decimals }),
    expected: expects({ within: flag }),
  },
  "sep38.prices": {
    rule: "The indicative price of SEP-38's example anchor (or of `prices`), in units sold for one bought, with the decimals of the asset that the request leaves open: seven on Stellar, ISO 4217's otherwise.",
    inputs: inputs({
      sell_asset: code,
      buy_asset: code,
      sell_amount: decimal.optional(),
      buy_amount: decimal.optional(),
      prices: z.array(z.strictObject({ sell_asset: code, buy_asset: code, price: decimal })).optional(),
    }),
    expected: expects({ price: decimal, decimals }),
  },
  "sep38.field_validation": {
    rule: "One field of a rate as the Stellar Anchor Platform looks at it: missing or of the wrong sign, then decimals (zeros at the end aside); details add up to the total.",
    inputs: inputs({
      field: text,
      value: z.union([text, z.null()]).optional(),
      asset_decimals: decimals.optional(),
    }),
    expected: expects({ valid: flag, reason: z.union([text, z.null()]) }),
  },
  "sep38.buy_from_sell": {
    rule: "(sell_amount − fee) / price, to `scale` decimals by `rounding` (by magnitude, as BigDecimal's modes).",
    inputs: inputs({
      price: decimal,
      sell_amount: decimal,
      fee: decimal.optional(),
      scale: decimals,
      rounding: text,
    }),
    expected: expects({ buy_amount: decimal }),
  },
  "quote.use": {
    rule: "A firm quote is used with exactly the amount that it sells, and only where it states a fee; any other amount is rejected.",
    inputs: inputs({
      quote: z.strictObject({ sell: text, buy: text, fee: text.optional() }),
      amounts: z.array(text),
      sell_asset: code.optional(),
    }),
    expected: expectsByName(
      z.union([
        z.literal("rejected"),
        z.strictObject({ amount_in: decimal, amount_out: decimal, fee: decimal }),
      ]),
    ),
  },
  "sep31.amount_out": {
    rule: "amount_in − fee − refunds.amount_refunded − refunds.amount_fee where both sides are one asset; nothing of a payment refunded in full.",
    inputs: inputs({
      amount_in: decimal,
      fee: decimal.optional(),
      refunds: z.strictObject({ amount_refunded: decimal, amount_fee: decimal.optional() }).optional(),
    }),
    expected: expects({ amount_out: decimal }),
  },
  "sep31.with_quote": {
    rule: "A payment with a quote takes sell_amount, buy_amount and the fee from it; total_price half up to the price's decimals. A quote that contradicts itself is not valid.",
    inputs: inputs({
      quote: z.strictObject({
        ...amounts,
        price: decimal,
        total_price: decimal.optional(),
        fee: fee.optional(),
      }),
    }),
    expected: expects({
      valid: flag,
      amount_in: decimal,
      amount_out: decimal,
      amount_fee: decimal,
      total_price: decimal,
    }),
  },
  "refund.sum": {
    rule: "What several refunds come to, and their fees.",
    inputs: inputs({ payments: z.array(z.strictObject({ amount: decimal, fee: decimal.optional() })) }),
    expected: expects({ amount_refunded: decimal, amount_fee: decimal }),
  },
};
