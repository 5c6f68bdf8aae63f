import { phrase, type Phrase } from "../../../errors/phrases.ts";
import { SettlementError } from "../../../errors/settlement-error.ts";
import { type Decimal, parseDecimalOrMissing } from "../../../money/decimal.ts";
import type { EcbDay, EcbRates } from "./ecb-rates.ts";
import { parseEcbDay } from "./parse-ecb-day.ts";

/** A cell and where it begins, 1-based, blanks around it aside. */
interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Reads reference rates in the layout of the European Central Bank: a header `Date,USD,JPY,...` and a line for each
 * day, `N/A` where a currency has no rate, a comma at the end of every line or of none. Columns go by their names,
 * whose order differs between years; unknown codes are kept. Also read: blanks after the commas and days as
 * `24 January 2025`, as in the daily file; line ends of Windows; a byte order mark; the oldest day first.
 *
 * Refused: a line with another number of cells than the header, a cell that is neither a plain decimal above zero nor
 * `N/A` (an empty one is neither), a day or a code that appears twice, days that go up and down.
 *
 * @param file For the places in messages.
 * @throws ECB_FILE_INVALID with line and column.
 * @example
 * ```ts
 * const [day] = parseEcbRates("Date,USD,\n2025-01-24,1.0472,\n").days;
 * day?.rates.get("USD"); // { units: 10472n, decimals: 4 }
 * ```
 */
export function parseEcbRates(text: string, file: string = "the reference rates"): EcbRates {
  const invalid = ({ line, column }: Omit<Cell, "text">, problem: Phrase, cause?: unknown): SettlementError =>
    new SettlementError("ECB_FILE_INVALID", { problem }, { place: { file, line, column }, cause });
  const [header = [], ...rows] = cellsOf(text);
  const codes = codesOf(header, invalid);
  const days = rows.map((row) => {
    const [first = { text: "", line: 1, column: 1 }, ...cells] = withoutLastEmpty(row, codes.length + 1);
    if (cells.length !== codes.length) {
      const counts = { found: cells.length + 1, wanted: codes.length + 1 };
      throw invalid(cells.at(-1) ?? first, phrase("ecb.cells", counts));
    }
    return { ...dayOf(first, cells, codes, invalid), first };
  });
  const [one, other] = days;
  if (one === undefined) throw invalid({ line: 2, column: 1 }, phrase("ecb.no-day"));
  const newestFirst = other !== undefined && other.day < one.day;
  for (const [index, { day, first }] of days.entries()) {
    const before = days[index - 1]?.day;
    if (before === undefined) continue;
    if (before === day) throw invalid(first, phrase("ecb.day-twice", { day: first.text }));
    if (before > day !== newestFirst) {
      throw invalid(first, phrase("ecb.day-order", { day: first.text }));
    }
  }
  const ascending = newestFirst ? days.toReversed() : days;
  return { codes, days: ascending.map(({ day, rates }) => ({ day, rates })) };
}

type Invalid = (place: Omit<Cell, "text">, problem: Phrase, cause?: unknown) => SettlementError;

// Empty lines at the end are no lines.
function cellsOf(text: string): Cell[][] {
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  while (lines.length > 1 && /^\r*$/.test(lines.at(-1) ?? "")) lines.pop();
  return lines.map((content, index) => {
    let offset = 0;
    return content
      .replace(/\r$/, "")
      .split(",")
      .map((raw) => {
        const column = offset + 1 + (raw.length - raw.trimStart().length);
        offset += raw.length + 1;
        return { text: raw.trim(), line: index + 1, column };
      });
  });
}

// What follows the comma at the end of a line is nothing, and not a cell.
function withoutLastEmpty(row: readonly Cell[], cells: number): readonly Cell[] {
  return row.length === cells + 1 && row.at(-1)?.text === "" ? row.slice(0, -1) : row;
}

function codesOf(header: readonly Cell[], invalid: Invalid): string[] {
  const trailing = header.at(-1)?.text === "" ? -1 : header.length;
  const [date, ...named] = header.slice(0, trailing);
  if (date?.text !== "Date") throw invalid({ line: 1, column: 1 }, phrase("ecb.date"));
  if (named.length === 0) throw invalid(date, phrase("ecb.no-currency"));
  for (const [index, cell] of named.entries()) {
    if (cell.text === "") throw invalid(cell, phrase("ecb.no-name"));
    if (named.findIndex(({ text }) => text === cell.text) < index) {
      throw invalid(cell, phrase("ecb.column-twice", { column: cell.text }));
    }
  }
  return named.map(({ text }) => text);
}

function dayOf(first: Cell, cells: readonly Cell[], codes: readonly string[], invalid: Invalid): EcbDay {
  const day = parseEcbDay(first.text);
  if (day === undefined) throw invalid(first, phrase("ecb.not-a-day", { text: first.text.slice(0, 40) }));
  const rates = new Map<string, Decimal>();
  for (const [index, code] of codes.entries()) {
    const rate = rateOf(cells[index] ?? first, code, invalid);
    if (rate !== undefined) rates.set(code, rate);
  }
  return { day, rates };
}

function rateOf(cell: Cell, code: string, invalid: Invalid): Decimal | undefined {
  const problem = phrase("ecb.not-a-rate", { text: cell.text.slice(0, 40), code });
  try {
    const rate = parseDecimalOrMissing(cell.text);
    if (rate === "missing") return undefined;
    if (rate.units > 0n) return rate;
  } catch (cause) {
    throw invalid(cell, problem, cause);
  }
  throw invalid(cell, problem);
}
