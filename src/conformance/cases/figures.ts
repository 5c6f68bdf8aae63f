import { gives, plainly, type ExampleOptions } from "../asking/example.ts";
import type { ConversionRequest, QuotedPair } from "../converter/conversion.ts";
import type { Asset } from "../exact/asset.ts";
import { exactly } from "../exact/convert.ts";
import { readUnits, writeUnits } from "../exact/decimal.ts";
import type { RoundingName } from "../exact/rounding.ts";
import type { Example } from "./conformance-case.ts";
import { ISO_DECIMALS } from "./iso-decimals.ts";
import type { Scope } from "./scope.ts";

/** `"EUR"` with the decimals of ISO 4217; others, which have made-up codes, by name and decimals: `"TKN:18"`. */
export function unit(name: string): Asset {
  const [code = "", decimals] = name.split(":");
  return { code, decimals: decimals === undefined ? (ISO_DECIMALS[code] ?? 2) : parseInt(decimals, 10) };
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
  const { decimals = (value.split(".")[1] ?? "").length, per = 1n } = options;
  return { base, quote, value, answer: readUnits(value, decimals), decimals, per };
}

/** A conversion in words: `"100.00 EUR"` at `"EUR/USD 1.0835"` into `"USD"`, rounded down unless given otherwise. */
export function request(
  sent: string,
  rate: string | QuotedPair,
  into: string,
  rounding: RoundingName = "floor",
): ConversionRequest {
  const { amount, asset: from } = amountOf(sent);
  return { amount, from, to: unit(into), rate: typeof rate === "string" ? quoted(rate) : rate, rounding };
}

/** An amount as people write it: `"10000 JPY"`. */
export function amountOf(text: string): { readonly amount: bigint; readonly asset: Asset } {
  const [digits = "", name = ""] = text.split(" ");
  const asset = unit(name);
  return { amount: readUnits(digits, asset.decimals), asset };
}

/** Minor units for people to read: `108.350000 SET`. */
export function inUnits(minor: bigint, { code, decimals }: Asset): string {
  return `${writeUnits(minor, decimals)} ${code}`;
}

/** Formats an answer that should be an amount of an asset. */
export function showIn(of: Asset): (got: unknown) => string {
  return (got) => (typeof got === "bigint" ? inUnits(got, of) : plainly(got));
}

/** A rate for people to read: `1 EUR = 1.0835 USD`. */
export function rateInWords({ base, quote, value, per }: QuotedPair): string {
  return `${per} ${base} = ${value} ${quote}`;
}

/** What occurs in a conversion. */
export function scopeOf({ amount, from, to, rate }: ConversionRequest, received: bigint): Scope {
  return { from, to, rates: [rate], figures: [amount, received] };
}

/** The rounding that a conversion is asked for: any that the converter has where the result is exact. */
export function roundingFor(asked: ConversionRequest, offered: readonly RoundingName[]): RoundingName {
  return isExact(asked) && !offered.includes(asked.rounding)
    ? (offered[0] ?? asked.rounding)
    : asked.rounding;
}

/** Whether a conversion leaves no part of a unit over. */
export function isExact({ amount, from, to, rate }: ConversionRequest): boolean {
  return exactly(amount, from, to, [rate]).denominator === 1n;
}

/** That a conversion comes to a figure, `"108.35 USD"`. */
export function converts(
  sent: string,
  rate: string | QuotedPair,
  received: string,
  rounding: RoundingName = "floor",
  options: ExampleOptions = {},
): Example {
  const { amount, asset: to } = amountOf(received);
  const asked = request(sent, rate, `${to.code}:${to.decimals}`, rounding);
  return convertsExactly(asked, amount, undefined, options);
}

/** That a conversion comes to a number of minor units, in words of its own where the figures are too long to be read. */
export function convertsExactly(
  asked: ConversionRequest,
  received: bigint,
  words?: { readonly given: string; readonly expected: string },
  options: ExampleOptions = {},
): Example {
  const { from, to, rate } = asked;
  const exact = isExact(asked);
  const places = from.decimals > 18 || rate.decimals > 8 ? `, ${rate.decimals}-decimal feed` : "";
  const rounding = exact ? "" : `, ${asked.rounding}`;
  return gives(
    "convert",
    words?.given ?? `${inUnits(asked.amount, from)} at ${rateInWords(rate)}${rounding}${places}`,
    (converter) => converter.convert({ ...asked, rounding: roundingFor(asked, converter.claims.roundings) }),
    received,
    words?.expected ?? inUnits(received, to),
    showIn(to),
    { scope: scopeOf(asked, received), ...options, rounding: exact ? undefined : asked.rounding },
  );
}
