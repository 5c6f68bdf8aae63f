import { SettlementError } from "../../../errors/settlement-error.ts";
import { anchorFieldFault } from "../../../messages/sep38/field-fault.ts";
import { EXAMPLE_PRICES, sep38AssetCode, sep38Decimals } from "../../../messages/sep38/example-prices.ts";
import { compareDecimals, subtractDecimals } from "../../../money/decimal-arithmetic.ts";
import {
  decimalToRational,
  formatDecimal,
  parseDecimal,
  rationalToDecimal,
  type Decimal,
} from "../../../money/decimal.ts";
import { divideRationals } from "../../../money/rational.ts";
import { roundingByName } from "../../../money/rounding.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";
import type { Outputs } from "../vector.ts";
import { invalidField } from "./invalid.ts";
import { decimalOrZero, positiveRate, textsOf } from "./plain-lists.ts";

/** What SEP-38's example anchor and the Stellar Anchor Platform answer. */
export const STELLAR_ANCHOR_OPERATIONS: Operations = {
  "sep38.prices": (fields) => {
    const given = fields.has("sell_amount") ? "sell_amount" : "buy_amount";
    if (fields.has("sell_amount") && fields.has("buy_amount"))
      throw invalidField(fields, "buy_amount", "nothing beside sell_amount");
    const amount = fields.decimal(given);
    const [sell, buy] = [fields.text("sell_asset"), fields.text("buy_asset")];
    if (amount.units <= 0n) {
      const asset = sep38AssetCode(given === "sell_amount" ? sell : buy);
      throw new SettlementError("AMOUNT_NOT_POSITIVE", { text: formatDecimal(amount).slice(0, 40), asset });
    }
    const prices = fields.has("prices") ? readPrices(fields.list("prices")) : EXAMPLE_PRICES;
    const pair = [sell, buy].map(sep38AssetCode).join("/");
    const price = prices.get(pair);
    if (price === undefined) {
      throw new SettlementError("RATE_MISSING", {
        pair: pair.slice(0, 40),
        known: [...prices.keys()].join(", "),
      });
    }
    // The answer is a list of what the other side can be, each with the decimals of that asset.
    return { price, decimals: sep38Decimals(given === "sell_amount" ? buy : sell) };
  },

  "sep38.field_validation": (fields) => {
    const value = fields.has("value") && fields.raw("value") !== "null" ? fields.text("value") : undefined;
    const decimals = fields.has("asset_decimals") ? fields.decimals("asset_decimals") : undefined;
    const fault = anchorFieldFault(fields.text("field"), value, decimals);
    if (fault === "unknown field") throw invalidField(fields, "field", "a field of a rate response");
    return { valid: fault === undefined, reason: fault ?? null };
  },

  "sep38.buy_from_sell": (fields) => {
    const net = subtractDecimals(fields.decimal("sell_amount"), decimalOrZero(fields, "fee"));
    const exact = divideRationals(decimalToRational(net), decimalToRational(positiveRate(fields, "price")));
    const bought = rationalToDecimal(
      exact,
      fields.decimals("scale"),
      roundingByName(fields.text("rounding"), "magnitude"),
    );
    if (bought.units <= 0n)
      throw new SettlementError("AMOUNT_NOT_POSITIVE", { text: formatDecimal(bought), asset: "bought" });
    return { buy_amount: formatDecimal(bought) };
  },

  "quote.use": (fields) => {
    const quote = fields.record("quote");
    const [sell, buy] = [readAmount(quote, "sell"), readAmount(quote, "buy")];
    // A quote that states no fee is not used at all; a fee of nothing is stated as zero.
    const fee = quote.has("fee") ? readAmount(quote, "fee") : undefined;
    const asset = fields.has("sell_asset") ? sep38AssetCode(fields.text("sell_asset")) : sell.asset;
    const answer = (text: string): Outputs | "rejected" =>
      fee === undefined || asset !== sell.asset || compareDecimals(parseDecimal(text), sell.amount) !== 0
        ? "rejected"
        : {
            amount_in: formatDecimal(sell.amount),
            amount_out: formatDecimal(buy.amount),
            fee: formatDecimal(fee.amount),
          };
    return Object.fromEntries(textsOf(fields, "amounts").map((text) => [text, answer(text)]));
  },
};

function readPrices(prices: readonly Fields[]): ReadonlyMap<string, string> {
  return new Map(
    prices.map((entry) => [
      [entry.text("sell_asset"), entry.text("buy_asset")].map(sep38AssetCode).join("/"),
      formatDecimal(entry.decimal("price")),
    ]),
  );
}

/** `100 USDC`. */
function readAmount(quote: Fields, name: string): { amount: Decimal; asset: string } {
  const [, digits, asset] = /^([0-9]+(?:\.[0-9]+)?) (\S+)$/.exec(quote.text(name)) ?? [];
  if (digits === undefined || asset === undefined)
    throw invalidField(quote, name, 'an amount such as "100 USDC"');
  return { amount: parseDecimal(digits), asset: sep38AssetCode(asset) };
}
