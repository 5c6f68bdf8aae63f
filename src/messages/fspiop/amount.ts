const AMOUNT = /^(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{0,3}[1-9])?$/;

/**
 * Whether a text is an `Amount` of FSPIOP, Mojaloop's interface (API definition v1.1, section 7.2.13, table 44): up to 18
 * digits, then up to four decimals of which the last is no zero; no sign, no leading zeros, nothing around it.
 *
 * @example isFspiopAmount("5.50"); // false: written 5.5
 */
export function isFspiopAmount(text: string): boolean {
  return AMOUNT.test(text);
}
