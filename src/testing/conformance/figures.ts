import { asset, type Asset } from "../../money/asset.ts";
import { formatAmount, parseAmount } from "../../money/money.ts";
import { parseDecimal, powerOfTen } from "../../money/decimal.ts";
import type { ConversionRequest, QuotedPair, RoundingName } from "./conversion.ts";
import { gives, show } from "./example.ts";
import type { Example } from "./conformance-case.ts";

/** `"EUR"` with two decimals; others by name and decimals, `"KWD:3"`. */
export function unit(name: string): Asset {
  const [code = "", decimals = "2"] = name.split(":");
  return asset(code, parseInt(decimals, 10));
}

/**
 * A quoted rate from how people write it, `"EUR/USD 1.0835"`.
 *
 * @param options.decimals Of the feed, where it answers with more than are written.
 */
export function quoted(
  text: string,
  options: { readonly decimals?: number; readonly per?: bigint } = {},
): QuotedPair {
  const [pair = "", value = ""] = text.split(" ");
  const [base = "", quote = ""] = pair.split("/");
  const figure = parseDecimal(value);
  const { decimals = figure.decimals, per = 1n } = options;
  const answer = figure.units * powerOfTen(decimals - figure.decimals);
  return { base, quote, value, answer, decimals, per };
}

/** A conversion in words: `"100.00 EUR"` at `"EUR/USD 1.0835"` into `"USD"`, rounded down unless said otherwise. */
export function request(
  sent: string,
  rate: string | QuotedPair,
  into: string,
  rounding: RoundingName = "floor",
): ConversionRequest {
  const { amount, asset: from } = amountOf(sent);
  return { amount, from, to: unit(into), rate: typeof rate === "string" ? quoted(rate) : rate, rounding };
}

/** An amount as people write it: `"10000 JPY:0"`. */
export function amountOf(text: string): { readonly amount: bigint; readonly asset: Asset } {
  const [digits = "", name = ""] = text.split(" ");
  const of = unit(name);
  return { amount: parseAmount(digits, of, { sign: "any" }).minor, asset: of };
}

/** Minor units for people to read: `108.350000 SET`. */
export function inUnits(minor: bigint, of: Asset): string {
  return `${formatAmount({ minor, asset: of })} ${of.code}`;
}

/** Formats an answer that should be an amount of an asset. */
export function showIn(of: Asset): (got: unknown) => string {
  return (got) => (typeof got === "bigint" ? inUnits(got, of) : show(got));
}

/** A rate for people to read: `1 EUR = 1.0835 USD`. */
export function rateInWords({ base, quote, value, per }: QuotedPair): string {
  return `${per} ${base} = ${value} ${quote}`;
}

/** That a conversion comes to a figure, `"108.35 USD"`. */
export function converts(
  sent: string,
  rate: string | QuotedPair,
  received: string,
  rounding: RoundingName = "floor",
): Example {
  const { amount, asset: to } = amountOf(received);
  const asked = request(sent, rate, `${to.code}:${to.decimals}`, rounding);
  const { from } = asked;
  const places = from.decimals > 18 || asked.rate.decimals > 8 ? `, ${asked.rate.decimals}-decimal feed` : "";
  const example = gives(
    "convert",
    `${inUnits(asked.amount, from)} at ${rateInWords(asked.rate)}, ${rounding}${places}`,
    (converter) => converter.convert(asked),
    amount,
    inUnits(amount, to),
    showIn(to),
  );
  return { ...example, rounding, ...(asked.amount < 0n ? { signed: true as const } : {}) };
}
