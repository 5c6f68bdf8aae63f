import { phrase, type Phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import type { Problems } from "./problem.ts";
import type { SourceText, Span } from "./source-text.ts";

/** A table of a group has as many rows as the largest group has payments. */
export const MOST_ROWS = 10_000;
const MOST_COLUMNS = 50;
const LONGEST_CELL = 400;

/** A cell as text, whatever it begins with, and where it stands. */
export interface Cell {
  readonly text: string;
  readonly span: Span;
}

/** A table: its first line has the names of its columns, and every row as many cells. */
export interface Table {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A table by RFC 4180: commas; CRLF or LF; quotes around a cell that has commas, quotes or line ends in it, with a quote inside
 * them doubled. Blanks belong to their cell. At most 10,000 rows of 50 cells of 400 characters.
 *
 * @returns Nothing where it cannot be read; why is among the problems: CSV_INVALID, at the cell.
 */
export function parseCsv(source: SourceText, problems: Problems): Table | undefined {
  const wrong = (problem: Phrase, { start, end }: Pick<Span, "start" | "end">): undefined => {
    problems.add(new SettlementError("CSV_INVALID", { problem }), { source, start, end });
  };
  const records: Cell[][] = [];
  for (let at = 0; at < source.text.length;) {
    const read = recordFrom(source, at);
    if ("problem" in read) return wrong(read.problem, read);
    const { cells, next } = read;
    const [header] = records;
    const [first, last] = [cells[0]?.span ?? { start: at }, cells.at(-1)?.span ?? { end: at }];
    const whole = { start: first.start, end: last.end };
    if (header !== undefined && cells.length !== header.length)
      return wrong(phrase("csv.ragged", { found: cells.length, wanted: header.length }), whole);
    if (records.length > MOST_ROWS) return wrong(phrase("csv.rows", { most: MOST_ROWS }), whole);
    records.push(cells);
    at = next;
  }
  const [header, ...rows] = records;
  const [only] = header ?? [];
  if (header?.length === 1 && only?.text.includes(";") === true)
    return wrong(phrase("csv.semicolon"), only.span);
  return header === undefined || rows.length === 0
    ? wrong(phrase("csv.empty"), { start: source.text.length, end: source.text.length })
    : { header, rows };
}

type Wrong = { readonly problem: Phrase } & Pick<Span, "start" | "end">;

/** A line, or several where a cell has line ends in it. */
function recordFrom(
  source: SourceText,
  from: number,
): { readonly cells: Cell[]; readonly next: number } | Wrong {
  const { text } = source;
  const cells: Cell[] = [];
  for (let at = from; ; at += 1) {
    const read = cellFrom(text, at);
    if ("problem" in read) return read;
    const { value, end } = read;
    const span = { source, start: at, end };
    if (value.length > LONGEST_CELL)
      return { problem: phrase("csv.cell", { most: LONGEST_CELL }), start: at, end };
    cells.push({ text: value, span });
    if (cells.length > MOST_COLUMNS)
      return { problem: phrase("csv.columns", { most: MOST_COLUMNS }), start: at, end };
    at = end;
    if (text.charAt(at) === ",") continue;
    const ending = text.startsWith("\r\n", at) ? 2 : 1;
    return { cells, next: Math.min(at + ending, text.length) };
  }
}

function cellFrom(text: string, start: number): { readonly value: string; readonly end: number } | Wrong {
  if (text.charAt(start) !== '"') {
    const plain = /[^,\r\n]*/y;
    plain.lastIndex = start;
    const [value = ""] = plain.exec(text) ?? [];
    const [end, quote] = [start + value.length, value.indexOf('"')];
    return quote < 0 ? { value, end } : { problem: phrase("csv.quote"), start: start + quote, end };
  }
  const quoted = /"((?:[^"]|"")*)"/y;
  quoted.lastIndex = start;
  const [whole, inner = ""] = quoted.exec(text) ?? [];
  if (whole === undefined) return { problem: phrase("csv.open"), start, end: start + 1 };
  const end = start + whole.length;
  if (end < text.length && !/[,\r\n]/.test(text.charAt(end)))
    return { problem: phrase("csv.after-quote"), start: end, end: end + 1 };
  return { value: inner.replaceAll('""', '"'), end };
}
