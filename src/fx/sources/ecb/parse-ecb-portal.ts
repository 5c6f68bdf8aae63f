import { phrase } from "../../../errors/phrases.ts";
import type { Cell, Invalid } from "../csv-cells.ts";
import { RatesByDay, rateIn } from "./ecb-layout.ts";
import type { EcbRates } from "./ecb-rates.ts";

/** What a row must be about: daily reference rates of the euro, and no averages. */
const WANTED = { FREQ: "D", CURRENCY_DENOM: "EUR", EXR_TYPE: "SP00", EXR_SUFFIX: "A" } as const;
const SERIES = /\(EXR\.D\.([A-Z]{3})\.EUR\.SP00\.A\)$/;

/** How the portal writes that there is no figure. */
const MISSING = ["", "NaN", "N/A"];

/**
 * Reads what the European Central Bank's data portal gives as CSV: a row for each currency and day, with the columns
 * `KEY`, `FREQ`, `CURRENCY`, `CURRENCY_DENOM`, `EXR_TYPE`, `EXR_SUFFIX`, `TIME_PERIOD`, `OBS_VALUE` and others by their
 * names. A row without a figure, as of a holiday, is no rate.
 *
 * @throws ECB_FILE_INVALID for another series than a daily reference rate of the euro, and a rate that is there twice.
 */
export function parseEcbSeries(rows: readonly (readonly Cell[])[], invalid: Invalid): EcbRates {
  const [header = [], ...observations] = rows;
  const places = columnsOf(header, invalid);
  const placeOf = (name: string): number => {
    const place = places.get(name);
    if (place === undefined)
      throw invalid(header[0] ?? START, phrase("ecb.column-missing", { column: name }));
    return place;
  };
  const columns = ["CURRENCY", "TIME_PERIOD", "OBS_VALUE"].map(placeOf);
  const wanted = Object.entries(WANTED).map(([name, value]) => ({ name, value, place: placeOf(name) }));
  const found = new RatesByDay(invalid);
  for (const row of observations) {
    requireCells(row, header, invalid);
    for (const { name, value, place } of wanted) {
      const cell = row[place] ?? START;
      const shown = { column: name, text: cell.text.slice(0, 40), wanted: value };
      if (cell.text !== value) throw invalid(cell, phrase("ecb.other-series", shown));
    }
    const [code = START, day = START, figure = START] = columns.map((place) => row[place]);
    found.add(day, code, MISSING.includes(figure.text) ? undefined : rateIn(figure, code.text, invalid));
  }
  return found.all();
}

/**
 * Reads the portal's table: `DATE`, `TIME PERIOD`, and a column for each series, `US dollar/Euro (EXR.D.USD.EUR.SP00.A)`.
 *
 * @throws ECB_FILE_INVALID
 */
export function parseEcbTable(rows: readonly (readonly Cell[])[], invalid: Invalid): EcbRates {
  const [header = [], ...days] = rows;
  columnsOf(header, invalid);
  const codes = header.slice(2).map((cell): Cell => {
    const [, code] = SERIES.exec(cell.text) ?? [];
    if (code !== undefined) return { ...cell, text: code };
    throw invalid(cell, phrase("ecb.no-series", { text: cell.text.slice(0, 40) }));
  });
  const found = new RatesByDay(invalid);
  for (const row of days) {
    requireCells(row, header, invalid);
    const [day = START, , ...figures] = row;
    for (const [index, code] of codes.entries()) {
      const figure = figures[index] ?? START;
      found.add(day, code, MISSING.includes(figure.text) ? undefined : rateIn(figure, code.text, invalid));
    }
  }
  return found.all();
}

const START: Cell = { text: "", line: 1, column: 1 };

/** Where each column stands. @throws ECB_FILE_INVALID for one that is there twice. */
function columnsOf(header: readonly Cell[], invalid: Invalid): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, cell] of header.entries()) {
    if (places.has(cell.text))
      throw invalid(cell, phrase("ecb.column-twice", { column: cell.text.slice(0, 40) }));
    places.set(cell.text, place);
  }
  return places;
}

function requireCells(row: readonly Cell[], header: readonly Cell[], invalid: Invalid): void {
  if (row.length === header.length) return;
  throw invalid(row.at(-1) ?? START, phrase("ecb.cells", { found: row.length, wanted: header.length }));
}
