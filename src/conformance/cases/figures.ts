import { gives, plainly, type ExampleOptions } from "../asking/example.ts";
import type { ConversionRequest, QuotedPair } from "../converter/conversion.ts";
import type { Asset } from "../exact/asset.ts";
import { exactly } from "../exact/convert.ts";
import { readUnits, writeUnits } from "../exact/decimal.ts";
import { absolute, type Rational } from "../exact/rational.ts";
import { rounded, ROUNDING_NAMES, type RoundingName } from "../exact/rounding.ts";
import type { Example } from "./conformance-case.ts";
import { ISO_DECIMALS } from "./iso-decimals.ts";
import type { Scope } from "./scope.ts";

/**
 * `"EUR"` with the decimals of ISO 4217; units with decimals of their own have made-up codes, `"TKN:18"`.
 *
 * @throws RangeError for a currency of ISO 4217 with other decimals, and for a made-up code without any.
 */
export function unit(name: string): Asset {
  const [code = "", given] = name.split(":");
  const official = ISO_DECIMALS[code];
  const decimals = given === undefined ? official : parseInt(given, 10);
  if (decimals === undefined)
    throw new RangeError(`The decimals of ${code} are not known: write them, as in ${code}:2`);
  if (official !== undefined && official !== decimals) {
    throw new RangeError(`${code} has ${official} decimals in ISO 4217 and not ${decimals}: make up a code`);
  }
  return { code, decimals };
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

/** A rounding with all others by which a figure comes to the same whole number, itself first. */
export function alike(exact: Rational, rounding: RoundingName): readonly RoundingName[] {
  const due = rounded(exact, rounding);
  return [rounding, ...ROUNDING_NAMES.filter((one) => one !== rounding && rounded(exact, one) === due)];
}

/** An example that is asked by the first of these roundings that a converter has; all of them have one answer. */
export function byAnyOf(
  roundings: readonly RoundingName[],
  example: (rounding: RoundingName) => Example,
): Example {
  const [first = "floor"] = roundings;
  return {
    ...example(first),
    ...(roundings.length < ROUNDING_NAMES.length ? { rounding: roundings } : {}),
    ask: (asked) =>
      example(roundings.find((one) => asked.claims.roundings.includes(one)) ?? first).ask(asked),
  };
}

/** A conversion for people to read, with its rounding where there is a part of a unit to be rounded. */
export function inQuestion({ amount, from, to, rate, rounding }: ConversionRequest): string {
  const isExact = exactly(amount, from, to, [rate]).denominator === 1n;
  const feed = from.decimals > 18 || rate.decimals > 8 ? `, ${rate.decimals}-decimal feed` : "";
  return `${inUnits(amount, from)} at ${rateInWords(rate)} into ${to.code}${isExact ? "" : `, ${rounding}`}${feed}`;
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
  return convertsTo(asked, amount, undefined, options);
}

/** That a conversion comes to a number of minor units, in words of its own where the figures are too long to be read. */
export function convertsTo(
  asked: ConversionRequest,
  received: bigint,
  words?: { readonly given: string; readonly expected: string },
  options: ExampleOptions = {},
): Example {
  const { amount, from, to, rate } = asked;
  const exact = exactly(amount, from, to, [rate]);
  const digits = exact.denominator === 1n ? {} : { digits: absolute(received).toString().length + 1 };
  return byAnyOf(alike(exact, asked.rounding), (rounding) =>
    gives(
      "convert",
      words?.given ?? inQuestion({ ...asked, rounding }),
      (converter) => converter.convert({ ...asked, rounding }),
      received,
      words?.expected ?? inUnits(received, to),
      showIn(to),
      { scope: { ...scopeOf(asked, received), ...digits }, ...options },
    ),
  );
}
