import fc from "fast-check";
import { rate, type Rate } from "../../src/fx/rate.ts";
import { asset, type Asset } from "../../src/money/asset.ts";
import { currencyAsset } from "../../src/money/currency.ts";
import { type Money, parseAmount } from "../../src/money/money.ts";
import { rational } from "../../src/money/rational.ts";
import { integerOfBits } from "../support/oracle/seeded.ts";

/** The project's stable token: six decimals. */
export const SET: Asset = asset("SET", 6);

/** An asset by code; `SET` is the token, everything else a currency. */
export function unit(code: string): Asset {
  return code === "SET" ? SET : currencyAsset(code);
}

/** `pair("EUR/USD", "1.0835")`. */
export function pair(names: string, value: string, quoteUnit: bigint = 1n): Rate {
  const [base = "", quote = ""] = names.split("/");
  return rate({ base: unit(base), quote: unit(quote), value, quoteUnit });
}

/** `of("100.00 EUR")`. */
export function of(text: string): Money {
  const [amount = "", code = ""] = text.split(" ");
  return parseAmount(amount, unit(code), { sign: "any" });
}

/** Any rate from one asset to another, of up to 80 bits above and below. */
export function anyRate(base: Asset, quote: Asset): fc.Arbitrary<Rate> {
  const figure = integerOfBits(80, { least: 1n });
  return fc.tuple(figure, figure).map(([numerator, denominator]) => ({
    ...rational(numerator, denominator),
    base,
    quote,
    quotedDecimals: 4,
    observedAt: undefined,
    source: undefined,
  }));
}
