import { readUnits, writeUnits } from "../exact/decimal.ts";
import { over, fraction, tenTo, times, type Rational } from "../exact/rational.ts";
import { rounded, type RoundingName } from "../exact/rounding.ts";
import type { Draws } from "./draws.ts";
import { REFUSED } from "./modelled.ts";

const [RATE_DIGITS, RATE_DECIMALS] = [11, 10];

/** Of amounts, by CBPR+ and by the schemas of ISO 20022. */
const [AMOUNT_DIGITS, SCHEMA_DIGITS] = [14, 18];
const MOST_DECIMALS = 13;

/** A rate above zero as text; one in six is so small that it may be rounded to nothing. */
export function rateFor(draws: Draws): string {
  if (draws.onceIn(6)) return writeUnits(draws.digits(draws.whole(1, 2)), draws.whole(10, MOST_DECIMALS));
  if (draws.onceIn(6)) {
    // Half of what just fits.
    const whole = draws.whole(1, 5);
    return writeUnits(draws.digits(RATE_DIGITS) * 10n + 5n, RATE_DIGITS - whole + 1);
  }
  const decimals = draws.whole(0, MOST_DECIMALS);
  const units = draws.digits(draws.whole(1, 14));
  return writeUnits(draws.onceIn(4) ? units * 10n ** BigInt(draws.whole(0, 3)) : units, decimals);
}

/** `xs:decimal` with `totalDigits` 11 and `fractionDigits` 10: digits are those of the value, without zeros at either end. */
export function rateInMessage(value: string, rounding?: RoundingName): string | typeof REFUSED {
  const decimals = (value.split(".")[1] ?? "").length;
  const exact = over(fraction(readUnits(value, decimals)), tenTo(decimals));
  const whole = exact.numerator / exact.denominator;
  const wholeDigits = whole === 0n ? 0 : `${whole}`.length;
  if (wholeDigits > RATE_DIGITS) return REFUSED;
  const places = Math.min(RATE_DECIMALS, RATE_DIGITS - wholeDigits);
  const scaled: Rational = times(exact, tenTo(places));
  if (rounding === undefined && scaled.denominator !== 1n) return REFUSED;
  const units = rounded(scaled, rounding ?? "floor");
  // Rounded up, a rate may have one digit more before the point.
  return units === 0n || units >= 10n ** BigInt(RATE_DIGITS + places) ? REFUSED : writeUnits(units, places);
}

/** The same of an amount with `totalDigits` 14, whose decimals are those of its currency. */
export function amountInMessage(text: string): string | typeof REFUSED {
  return digitsOf(text) > AMOUNT_DIGITS ? REFUSED : text;
}

/** Whether an amount has more digits than CBPR+ allows, and no more than the schema of ISO 20022. */
export function isBetween(text: string): boolean {
  return digitsOf(text) > AMOUNT_DIGITS && digitsOf(text) <= SCHEMA_DIGITS;
}

/** The digits of a value as XML Schema's totalDigits counts them. */
function digitsOf(text: string): number {
  const [whole = "", part = ""] = text.split(".");
  return (whole.replace(/^0+/, "") + part.replace(/0+$/, "")).length;
}
