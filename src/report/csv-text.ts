import { visibleLines } from "../language.ts";

/**
 * Rows as CSV (RFC 4180): CR LF behind each; what has a comma, a quote or a line break stands in quotes, and no cell is a
 * formula. The only way in which CSV is written.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

/**
 * What a spreadsheet would work out as a formula: also in the wide characters of Chinese and Japanese, and behind blanks
 * and quotes that some of them pass over. An amount below zero is a number.
 */
const FORMULA = /^(?:[\s"']*[=+@\uFF1D\uFF0B\uFF0D\uFF20]|[\s"']*-(?!\d+(?:\.\d+)?$)|[\t\r\n])/;

/** Where one of these stands, a cell would be two: a semicolon where a comma is part of numbers. */
const DIVIDING = /[",;\t\r\n]/;

function cellText(field: string): string {
  const text = visibleLines(FORMULA.test(field) ? `'${field}` : field);
  return DIVIDING.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
