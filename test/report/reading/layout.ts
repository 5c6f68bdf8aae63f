import stringWidth from "string-width";
import { squashed } from "./words.ts";

/** A table as it is printed: the heading, and rows of cells, each with the lines that it has. */
export interface PrintedTable {
  readonly kind: "table";
  readonly heading: readonly string[];
  readonly rows: readonly (readonly (readonly string[])[])[];
}

/** Lines that are no table, joined where one goes on in the next. */
export interface PrintedText {
  readonly kind: "text";
  readonly lines: readonly string[];
}

export type PrintedBlock = PrintedTable | PrintedText;

const RULER = /^-+(?: {2}-+)+$/;

/** Takes a report apart by its blank lines and rulers, as a reader sees it. */
export function layoutOf(report: string): PrintedBlock[] {
  const lines = report.split("\n");
  const blocks: PrintedBlock[] = [];
  let plain: string[] = [];
  const flush = (): void => {
    if (plain.length > 0) blocks.push({ kind: "text", lines: plain });
    plain = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (RULER.test(lines[at + 1] ?? "")) {
      flush();
      const columns = columnsOf(lines[at + 1] ?? "");
      const end = endOfTable(lines, at + 2, columns);
      const cells = lines.slice(at + 2, end).map((row) => cellsOf(row, columns));
      blocks.push({
        kind: "table",
        heading: cellsOf(line, columns).map((cell) => cell.trim()),
        rows: rowsOf(cells),
      });
      at = end - 1;
    } else if (line === "") flush();
    else plain.push(line);
  }
  flush();
  return blocks;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function columnsOf(ruler: string): Span[] {
  return [...ruler.matchAll(/-+/g)].map(({ index, 0: dashes }) => ({
    from: index,
    to: index + dashes.length,
  }));
}

/** A table ends at a blank line, or where a line runs across its columns. */
function endOfTable(lines: readonly string[], from: number, columns: readonly Span[]): number {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line === "" || !keepsGaps(line, columns)) return at;
  }
  return lines.length;
}

/** Whether the gaps between the columns are blank, counted in columns of a terminal. */
function keepsGaps(line: string, columns: readonly Span[]): boolean {
  const wide = widened(line);
  return (
    columns.every(({ to }, at) => {
      const next = columns[at + 1];
      return next === undefined || wide.slice(to, next.from).trim() === "";
    }) && wide.length <= (columns.at(-1)?.to ?? 0)
  );
}

function cellsOf(line: string, columns: readonly Span[]): string[] {
  const wide = widened(line);
  return columns.map(({ from, to }) => wide.slice(from, to).replaceAll("\0", "").trimEnd());
}

/** A character that takes two columns is followed by a mark, so that places in the text are columns. */
function widened(line: string): string {
  return Array.from(line, (character) => (stringWidth(character) === 2 ? `${character}\0` : character)).join(
    "",
  );
}

/** A row begins where its first cell has something; lines below go on with it. */
function rowsOf(lines: readonly (readonly string[])[]): string[][][] {
  const rows: string[][][] = [];
  for (const cells of lines) {
    const last = rows.at(-1);
    const isNew = last === undefined || (cells[0] ?? "").trim() !== "";
    if (isNew) rows.push(cells.map((cell) => [cell]));
    else for (const [at, cell] of cells.entries()) if (cell !== "") last[at]?.push(cell);
  }
  return rows;
}

/** The cell of a row by its column, blanks taken out. */
export function cell(row: readonly (readonly string[])[], column: number): string {
  return squashed((row[column] ?? []).join(""));
}
