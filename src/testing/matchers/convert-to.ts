import { show } from "../../conformance/asking/show.ts";
import { quoted } from "../../conformance/cases/figures.ts";
import type { Converter } from "../../conformance/converter/converter.ts";
import type { RoundingName } from "../../conformance/exact/rounding.ts";
import { formatRate } from "../../fx/rate.ts";
import { LIBRARY_CONVERTER } from "../converters/library-converter.ts";
import { rateOf } from "../converters/library/rates.ts";
import { moneyOf } from "../fixtures/money-of.ts";
import { difference, moneyText } from "./amounts.ts";
import { unfit } from "./subjects.ts";
import type { Verdict } from "./verdict.ts";

/** At which rate, and by whom. */
export interface ConvertToOptions {
  /** `"EUR/USD 1.0835"`. */
  readonly at: string;
  /** Rounded down unless said otherwise. */
  readonly rounding?: RoundingName;
  /** The TypeScript library unless given. */
  readonly by?: Converter;
}

/** An amount, `"100.00 EUR"`, converts to another. */
export async function convertTo(
  subject: unknown,
  received: string,
  { at, rounding = "floor", by = LIBRARY_CONVERTER }: ConvertToOptions,
): Promise<Verdict> {
  const text = await subject;
  if (typeof text !== "string") throw unfit("convertTo", text, "amount-text");
  const [given, wanted, rate] = [moneyOf(text), moneyOf(received), quoted(at)];
  const { minor: amount, asset: from } = given;
  const answer: unknown = await by.convert({ amount, from, to: wanted.asset, rate, rounding });
  const got = typeof answer === "bigint" ? { minor: answer, asset: wanted.asset } : undefined;
  const how = `${moneyText(given)} to convert to ${moneyText(wanted)} at ${formatRate(rateOf(rate))}, ${rounding}`;
  const shown = got === undefined ? `${show(answer)}, which is not a bigint` : moneyText(got);
  const apart = got === undefined ? "" : difference(got, wanted);
  return {
    pass: answer === wanted.minor,
    message: () => `expected ${how}, by ${by.name}, got ${shown}${apart}`,
    negatedMessage: () => `expected ${moneyText(given)} not to convert to ${moneyText(wanted)} by ${by.name}`,
    expected: moneyText(wanted),
    actual: shown,
  };
}
