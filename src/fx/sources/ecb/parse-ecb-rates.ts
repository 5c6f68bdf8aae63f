import { phrase } from "../../../errors/phrases.ts";
import type { Decimal } from "../../../money/decimal.ts";
import { cellsOf, type Cell, type Invalid } from "../csv-cells.ts";
import { dayIn, inOrder, invalidIn, rateIn, type PlacedDay } from "./ecb-layout.ts";
import type { EcbRates } from "./ecb-rates.ts";
import { parseEcbSeries, parseEcbTable } from "./parse-ecb-portal.ts";
import { parseEcbXml } from "./parse-ecb-xml.ts";

/**
 * Reads reference rates in any layout of the European Central Bank:
 *
 * - `eurofxref.csv` and `eurofxref-hist.csv`: a header `Date,USD,JPY,...` and a line for each day, `N/A` where a currency
 *   has no rate, a comma at the end of every line or of none. Columns go by their names, whose order differs between
 *   years; unknown codes are kept. Also read: blanks after the commas and days as `24 January 2025`, as in the daily
 *   file; line ends of Windows; a byte order mark; the oldest day first.
 * - `eurofxref-daily.xml`, `eurofxref-hist-90d.xml` and `eurofxref-hist.xml`.
 * - The data portal's CSV: `KEY,FREQ,CURRENCY,...,TIME_PERIOD,OBS_VALUE,...`, a row for each currency and day, or `DATE,TIME
 *   PERIOD,...`, a column for each series. A row without a figure is no rate.
 *
 * Refused: a line with another number of cells than the header, a cell that is neither a plain decimal above zero nor
 * `N/A` (an empty one is neither, but at the portal), a day, a code or a rate that appears twice, days that go up and
 * down, series of the portal that are no daily reference rates of the euro.
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
  const invalid = invalidIn(file);
  if (/^\uFEFF?\s{0,80}</.test(text)) return parseEcbXml(text, invalid);
  const rows = cellsOf(text, invalid);
  const [first] = rows[0] ?? [];
  if (first?.text === "KEY") return parseEcbSeries(rows, invalid);
  if (first?.text === "DATE") return parseEcbTable(rows, invalid);
  return parseHistory(rows, invalid);
}

function parseHistory([header = [], ...rows]: readonly (readonly Cell[])[], invalid: Invalid): EcbRates {
  const codes = codesOf(header, invalid);
  const days = rows.map((row) => {
    const [first = { text: "", line: 1, column: 1 }, ...cells] = withoutLastEmpty(row, codes.length + 1);
    if (cells.length !== codes.length) {
      const counts = { found: cells.length + 1, wanted: codes.length + 1 };
      throw invalid(cells.at(-1) ?? first, phrase("ecb.cells", counts));
    }
    return dayOf(first, cells, codes, invalid);
  });
  return inOrder(codes, days, invalid);
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
  const known = new Set<string>();
  for (const cell of named) {
    if (cell.text === "") throw invalid(cell, phrase("ecb.no-name"));
    if (known.has(cell.text)) throw invalid(cell, phrase("ecb.column-twice", { column: cell.text }));
    known.add(cell.text);
  }
  return [...known];
}

function dayOf(first: Cell, cells: readonly Cell[], codes: readonly string[], invalid: Invalid): PlacedDay {
  const day = dayIn(first, invalid);
  const rates = new Map<string, Decimal>();
  for (const [index, code] of codes.entries()) {
    const rate = rateIn(cells[index] ?? first, code, invalid);
    if (rate !== undefined) rates.set(code, rate);
  }
  return { day, rates, first };
}
