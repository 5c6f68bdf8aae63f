import { absolute, fraction, type Rational } from "./rational.ts";

const PLAIN = /^(-?)([0-9]+)(?:\.([0-9]+))?$/;

/** More than any figure of money needs, and little enough to be read at once. */
const LONGEST = 4_096;

/** A plain decimal, `"-0.05"`, as an exact fraction; nothing where the text is no plain decimal. */
export function readDecimal(text: string): Rational | undefined {
  const [, sign = "", whole, part = ""] = (text.length > LONGEST ? null : PLAIN.exec(text)) ?? [];
  if (whole === undefined) return undefined;
  const units = BigInt(whole + part);
  return fraction(sign === "-" ? -units : units, 10n ** BigInt(part.length));
}

/** An integer of the last decimal in plain digits: `writeUnits(-5n, 2)` is `"-0.05"`. */
export function writeUnits(units: bigint, decimals: number): string {
  const digits = absolute(units)
    .toString()
    .padStart(decimals + 1, "0");
  const sign = units < 0n ? "-" : "";
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The integer of the last decimal in a plain decimal with at most so many decimals. @throws RangeError otherwise. */
export function readUnits(text: string, decimals: number): bigint {
  const [, sign = "", whole, part = ""] = PLAIN.exec(text) ?? [];
  if (whole === undefined || part.length > decimals) {
    throw new RangeError(`${JSON.stringify(text)} has not ${decimals} decimals at most`);
  }
  const units = BigInt(whole + part.padEnd(decimals, "0"));
  return sign === "-" ? -units : units;
}
