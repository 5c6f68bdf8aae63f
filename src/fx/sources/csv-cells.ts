import { phrase, type Phrase } from "../../errors/phrases.ts";
import type { SettlementError } from "../../errors/settlement-error.ts";

/** A cell and where it begins, 1-based, blanks around it aside. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Makes the error of a file, at a place of it. */
export type Invalid = (place: Omit<Cell, "text">, problem: Phrase, cause?: unknown) => SettlementError;

/**
 * The cells of a file of comma-separated values, each line by itself; empty lines at the end are no lines. A cell may
 * stand in double quotes, in which two of them are one.
 *
 * @throws What `invalid` makes, for a quote that its line does not close, or that something follows.
 */
export function cellsOf(text: string, invalid: Invalid): Cell[][] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\n");
  return lines.map((content, index) => lineCells(content.replace(/\r$/, ""), index + 1, invalid));
}

function lineCells(content: string, line: number, invalid: Invalid): Cell[] {
  const cells: Cell[] = [];
  for (let offset = 0; offset <= content.length;) {
    const start = content.startsWith('"', offset) ? closingQuote(content, offset, line, invalid) : offset;
    const comma = content.indexOf(",", start);
    const end = comma < 0 ? content.length : comma;
    const raw = content.slice(offset, end);
    const column = offset + 1 + (raw.length - raw.trimStart().length);
    const text = start === offset ? raw.trim() : unquoted(raw, { line, column }, invalid);
    cells.push({ text, line, column });
    offset = end + 1;
  }
  return cells;
}

/** The place after the quote that closes the one at a place. */
function closingQuote(content: string, opens: number, line: number, invalid: Invalid): number {
  for (let place = content.indexOf('"', opens + 1); place >= 0; place = content.indexOf('"', place + 2))
    if (content[place + 1] !== '"') return place + 1;
  throw invalid({ line, column: opens + 1 }, phrase("ecb.quote"));
}

function unquoted(raw: string, place: Omit<Cell, "text">, invalid: Invalid): string {
  const text = raw.trimEnd();
  if (!text.endsWith('"')) throw invalid(place, phrase("ecb.quote"));
  return text.slice(1, -1).replaceAll('""', '"');
}
