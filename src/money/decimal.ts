import { groupedDigits } from "./digits.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { rational, type Rational } from "./rational.ts";
import type { Rounding } from "./rounding.ts";

/**
 * A decimal number as it was written: `units × 10^-decimals`. Keeps the trailing zeros (1.50 has two decimals),
 * because the number of decimals quoted is part of a rate's or an amount's meaning.
 */
export interface Decimal {
  readonly units: bigint;
  readonly decimals: number;
}

/**
 * The longest text that is read as a number. Longer ones are refused by their length, before anything looks at their
 * digits: turning a million digits into an integer takes seconds, and no amount of money needs them.
 */
const MAXIMUM_DECIMAL_LENGTH = 4096;

const DECIMAL = /^(-?)([0-9]+)(?:\.([0-9]+))?$/;

/**
 * Reads a decimal number by a strict grammar: digits, then optionally a point and more digits. Refused rather than
 * repaired: a leading `+`, an exponent, thousands separators, a decimal comma, blanks, `.5`, `5.`, `0x10`, `NaN`,
 * `Infinity`, digits of other scripts, and the empty text.
 *
 * @param options.negative Whether a leading `-` is allowed; it is not unless said so.
 * @throws AMOUNT_MALFORMED for anything else, or for more than 4096 characters.
 * @example parseDecimal("1.50"); // { units: 150n, decimals: 2 }
 */
export function parseDecimal(text: string, options: { readonly negative?: boolean } = {}): Decimal {
  const match = text.length > MAXIMUM_DECIMAL_LENGTH ? null : DECIMAL.exec(text);
  const [, sign = "", whole = "", fraction = ""] = match ?? [];
  if (match === null || (sign === "-" && options.negative !== true)) {
    throw new SettlementError("AMOUNT_MALFORMED", { text: excerpt(text) });
  }
  const magnitude = BigInt(whole + fraction);
  return { units: sign === "-" ? -magnitude : magnitude, decimals: fraction.length };
}

// An error message must stay readable whatever was put in.
function excerpt(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 37)}...`;
}

/** A figure that the source marks as absent; not zero, and not an error. */
export type Missing = "missing";

/**
 * As `parseDecimal`, for sources that mark an absent figure, as the European Central Bank does with `N/A`.
 *
 * @throws AMOUNT_MALFORMED for anything that is neither a number nor `N/A`; an empty cell is malformed.
 * @example parseDecimalOrMissing("N/A"); // "missing"
 */
export function parseDecimalOrMissing(
  text: string,
  options: { readonly negative?: boolean } = {},
): Decimal | Missing {
  return text === "N/A" ? "missing" : parseDecimal(text, options);
}

/**
 * Writes a decimal in plain digits, with exactly its number of decimals and never an exponent; the reverse of
 * `parseDecimal`.
 *
 * @param options.group Puts `,` between groups of three digits before the point, for people; what has been grouped
 * is not read back.
 * @example formatDecimal({ units: -5n, decimals: 2 }); // "-0.05"
 */
export function formatDecimal(value: Decimal, options: { readonly group?: boolean } = {}): string {
  const sign = value.units < 0n ? "-" : "";
  const magnitude = value.units < 0n ? -value.units : value.units;
  const scale = powerOfTen(value.decimals);
  const whole = (magnitude / scale).toString();
  const grouped = options.group === true ? groupedDigits(whole) : whole;
  if (value.decimals === 0) return sign + grouped;
  return `${sign}${grouped}.${(magnitude % scale).toString().padStart(value.decimals, "0")}`;
}

/**
 * The decimal as an exact fraction.
 *
 * @example decimalToRational({ units: 150n, decimals: 2 }); // { numerator: 3n, denominator: 2n }
 */
export function decimalToRational(value: Decimal): Rational {
  return rational(value.units, powerOfTen(value.decimals));
}

/**
 * The fraction with a given number of decimals, rounded once by the function given.
 *
 * @example rationalToDecimal(rational(2n, 3n), 4, divideHalfUp); // { units: 6667n, decimals: 4 }
 */
export function rationalToDecimal(value: Rational, decimals: number, round: Rounding): Decimal {
  return { units: round(value.numerator * powerOfTen(decimals), value.denominator), decimals };
}

/** Significant digits that a rounded figure is shown with at least, so that what is not zero is never shown as zero. */
const LEAST_SHOWN_DIGITS = 3;

/**
 * The decimals with which a fraction is shown: as many as given, or more where fewer than three significant digits would
 * be left of it. A fraction that ends within the decimals given needs no more.
 *
 * @example shownDecimals(rational(1n, 16_305n), 2); // 7: 0.0000613
 */
export function shownDecimals({ numerator, denominator }: Rational, decimals: number): number {
  const magnitude = numerator < 0n ? -numerator : numerator;
  let shown = decimals;
  for (;;) {
    const scaled = magnitude * powerOfTen(shown);
    const enough = scaled / denominator >= powerOfTen(LEAST_SHOWN_DIGITS - 1);
    if (enough || scaled % denominator === 0n) return shown;
    shown += 1;
  }
}

/** 10^exponent, exactly. `exponent` is a count of decimals: a whole number from 0 up. */
export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
