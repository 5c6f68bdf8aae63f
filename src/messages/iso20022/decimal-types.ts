import { withoutEndingZeros } from "../../money/digits.ts";

/** What XML Schema limits of a decimal type: facets of the value, not of its text. */
export interface DecimalType {
  readonly name: string;
  /** Digits of the value, without leading zeros and without zeros at the end of the fraction. */
  readonly totalDigits: number;
  readonly fractionDigits: number;
  /** Whether a value below zero is outside the type (`minInclusive` 0). */
  readonly unsigned: boolean;
}

/** An amount of any message: 18 digits of which 5 after the point, no less than zero. The currency's decimals apply besides. */
export const ACTIVE_CURRENCY_AND_AMOUNT: DecimalType = {
  name: "ActiveCurrencyAndAmount",
  totalDigits: 18,
  fractionDigits: 5,
  unsigned: true,
};

/** A rate: 11 digits of which 10 after the point. */
export const BASE_ONE_RATE: DecimalType = {
  name: "BaseOneRate",
  totalDigits: 11,
  fractionDigits: 10,
  unsigned: false,
};

const BLANKS = " \t\r\n";

// `xs:decimal`: a sign, and digits on either side of the point or on both; no exponent, no separators.
const XS_DECIMAL = /^([+-]?)(?:([0-9]+)(?:\.([0-9]*))?|\.([0-9]+))$/;

/**
 * Whether a text is a value of a decimal type by XML Schema Part 2 (sections 3.2.3, 4.3.11 and 4.3.12), after its blanks
 * at both ends are collapsed. `1000.00` has four digits, `0.00100` has three after the point.
 *
 * @example fitsDecimalType("1.123456", ACTIVE_CURRENCY_AND_AMOUNT); // false: six digits after the point
 */
export function fitsDecimalType(text: string, type: DecimalType): boolean {
  const match = XS_DECIMAL.exec(withoutBlanks(text));
  if (match === null) return false;
  const [, sign = "", whole = "", part, alone] = match;
  const fraction = withoutEndingZeros(part ?? alone ?? "");
  const digits = (whole + fraction).replace(/^0+/, "");
  if (type.unsigned && sign === "-" && digits !== "") return false;
  return digits.length <= type.totalDigits && fraction.length <= type.fractionDigits;
}

/** Without the blanks of XML at both ends. */
function withoutBlanks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && BLANKS.includes(text.charAt(start))) start += 1;
  while (end > start && BLANKS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
