import { SettlementError } from "../errors.ts";
import type { Decimal } from "./decimal.ts";

/**
 * The longest text that is read as a number. Longer ones are refused by their length, before anything looks at their
 * digits: turning a million digits into an integer takes seconds, and no amount of money needs them.
 */
export const MAXIMUM_DECIMAL_LENGTH = 4096;

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
