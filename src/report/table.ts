import stringWidth from "string-width";

/** How a column is set. */
export interface Column {
  readonly heading: string;
  readonly align?: "left" | "right";
  /** Wraps what is wider; columns without it are as wide as their widest cell. */
  readonly width?: number;
  /** Columns that it keeps at least beside other cells; 36 unless given. */
  readonly least?: number;
}

/** A table in lines: its heading and ruler, where it has them, and those of each row. */
export interface TableLines {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Rows = readonly (readonly string[])[];

/** Columns that a text keeps at least beside other cells: in fewer it reads badly, and goes beneath them. */
const LEAST_TEXT = 36;

/** By how much what goes beneath a row is set in. */
const INDENT = "  ";

/**
 * A table for a terminal, in columns that stay aligned with wide characters too.
 *
 * @param width Columns of the terminal: a table that is wider has its texts beneath the rest of their rows, or its rows
 * as blocks of what each cell is; as wide as it comes out unless given.
 * @returns Lines without trailing blanks.
 */
export function table(columns: readonly Column[], rows: Rows, width = Number.POSITIVE_INFINITY): string[] {
  const { head, rows: lines } = tableLines(columns, rows, width);
  return [...head, ...lines.flat()];
}

/** The same, with the lines of each row apart. */
export function tableLines(columns: readonly Column[], rows: Rows, width: number): TableLines {
  const natural = inColumns(columns, rows);
  if (widestOf(natural) <= width) return natural;
  // A heading that is wider than what stands below it gives way first.
  const folded = inColumns(columns, rows, "folded");
  const excess = widestOf(folded) - width;
  if (excess <= 0) return folded;
  const narrowed = narrower(columns, rows, excess);
  const inPlace = narrowed === undefined ? folded : inColumns(narrowed, rows, "folded");
  if (widestOf(inPlace) <= width) return inPlace;
  const beneath = textsBeneath(columns, rows, width);
  return widestOf(beneath) <= width ? beneath : inBlocks(columns, rows, width);
}

function widestOf({ head, rows }: TableLines): number {
  return [...head, ...rows.flat()].reduce((most, line) => Math.max(most, columnsOf(line)), 0);
}

/** @param headings Whether a heading that is wider than its column's cells takes several lines. */
function inColumns(
  columns: readonly Column[],
  rows: Rows,
  headings: "whole" | "folded" = "whole",
): TableLines {
  const cells = rows.map((row) =>
    row.map((cell, index) => wrap(cell, columns[index]?.width ?? Number.POSITIVE_INFINITY)),
  );
  const headed = headings === "whole" ? columnsOf : longestPart;
  const widths = columns.map(({ heading }, index) =>
    cells.reduce((most, row) => Math.max(most, widthOf(row[index] ?? [])), headed(heading)),
  );
  const titles = columns.map(({ heading }, index) => wrap(heading, widths[index] ?? 0));
  const titleLines = Math.max(...titles.map(({ length }) => length));
  const line = (parts: readonly string[]): string =>
    parts
      .map((part, index) => pad(part, widths[index] ?? 0, columns[index]?.align))
      .join("  ")
      .trimEnd();
  return {
    head: [
      // Right above the ruler, however many lines others take.
      ...Array.from({ length: titleLines }, (_, at) =>
        line(titles.map((lines) => lines[at - titleLines + lines.length] ?? "")),
      ),
      line(widths.map((width) => "-".repeat(width))),
    ],
    rows: cells.map((row) => {
      const height = Math.max(...row.map(({ length }) => length));
      return Array.from({ length: height }, (_, at) => line(row.map((lines) => lines[at] ?? "")));
    }),
  };
}

/** The longest part of a heading that stays on a line. */
function longestPart(heading: string): number {
  return breakable(heading).reduce((most, part) => Math.max(most, columnsOf(part.trim())), 0);
}

function widthOf(lines: readonly string[]): number {
  return lines.reduce((most, line) => Math.max(most, columnsOf(line)), 0);
}

/** The columns with their widest text narrower by so much; nothing where too little of it would be left. */
function narrower(columns: readonly Column[], rows: Rows, excess: number): Column[] | undefined {
  const taken = columns.map(({ width }, index) =>
    width === undefined
      ? 0
      : rows.reduce((most, row) => Math.max(most, widthOf(wrap(row[index] ?? "", width))), 0),
  );
  const widest = taken.indexOf(Math.max(...taken));
  const left = (taken[widest] ?? 0) - excess;
  if (left < (columns[widest]?.least ?? LEAST_TEXT)) return undefined;
  return columns.map((column, index) => (index === widest ? { ...column, width: left } : column));
}

/** Each row with its texts below its other cells; of several texts, each behind its heading. */
function textsBeneath(columns: readonly Column[], rows: Rows, width: number): TableLines {
  const isText = columns.map((column) => column.width !== undefined);
  const texts = isText.filter(Boolean).length;
  if (texts === 0 || texts === columns.length) return inBlocks(columns, rows, width);
  const others = inColumns(
    columns.filter((_, index) => !isText[index]),
    rows.map((row) => row.filter((_, index) => !isText[index])),
  );
  const below = (row: readonly string[]): string[] =>
    row.flatMap((cell, index) => {
      if (!isText[index] || cell === "") return [];
      const text = texts > 1 ? labelled(columns[index]?.heading ?? "", cell) : cell;
      return wrap(text, width - INDENT.length, "anywhere").map((line) => INDENT + line);
    });
  return { head: others.head, rows: others.rows.map((lines, at) => [...lines, ...below(rows[at] ?? [])]) };
}

/** Each row as its cells behind their headings, as many on a line as it has room for. */
function inBlocks(columns: readonly Column[], rows: Rows, width: number): TableLines {
  return { head: [], rows: rows.map((row) => blockOf(columns, row, width)) };
}

function blockOf(columns: readonly Column[], row: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const [index, cell] of row.entries()) {
    if (cell === "") continue;
    const text = labelled(columns[index]?.heading ?? "", cell);
    const last = lines.at(-1);
    const joined = last === undefined ? text : `${last}  ${text}`;
    if (!text.includes("\n") && columnsOf(joined) <= width) {
      lines.splice(-1, 1, joined);
      continue;
    }
    const indent = lines.length === 0 ? "" : INDENT;
    const [first = "", ...rest] = wrap(text, width - INDENT.length, "anywhere");
    lines.push(indent + first, ...rest.map((line) => INDENT + line));
  }
  return lines;
}

/** A cell behind its heading, in the punctuation of the heading's language. */
function labelled(heading: string, cell: string): string {
  if (heading === "") return cell;
  return `${heading}${/\p{Script=Han}/u.test(heading) ? "：" : ": "}${cell}`;
}

/** Of which each character is one column. */
const NARROW = /^[ -~]*$/;

/** Columns of a terminal that a text takes: two for a Chinese character. */
function columnsOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

/** Fills up to a width as a terminal counts it: two columns for a Chinese character. */
function pad(text: string, width: number, align: Column["align"] = "left"): string {
  const blanks = " ".repeat(Math.max(width - columnsOf(text), 0));
  return align === "right" ? blanks + text : text + blanks;
}

/**
 * Breaks a text into lines of at most a width: at blanks, and between Chinese characters.
 *
 * @param words Whether a word or figure that is longer than a line stays whole, unless it fits no line anywhere.
 */
export function wrap(text: string, width: number, words: "whole" | "anywhere" = "whole"): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const part of breakable(paragraph).flatMap((each) => pieces(each, width, words))) {
      if (line !== "" && columnsOf((line + part).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = part.trimStart();
      } else {
        line += part;
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** Columns that the narrowest line of a wide terminal has: a longer word fits no line anywhere. */
const LONGEST_WORD = 100;

/** A name that is longer than any line, in pieces; figures stay whole unless they may be cut anywhere. */
function pieces(part: string, width: number, words: "whole" | "anywhere"): string[] {
  const most = words === "anywhere" ? width : Math.max(width, LONGEST_WORD);
  if (columnsOf(part.trim()) <= most) return [part];
  if (words === "whole" && !/\p{L}/u.test(part)) return [part];
  const cut: string[] = [""];
  // What is cut begins a line, where no blank stands before it.
  for (const character of part.trimStart()) {
    const last = cut.at(-1) ?? "";
    if (columnsOf(last + character) <= width) cut[cut.length - 1] = last + character;
    else cut.push(character);
  }
  return cut;
}

/** What a line may not begin with, and what it may not end with. */
const CLOSING = "，。；：、？！％）”’》〉」』】";
const OPENING = "（“‘《〈「『【";
const WIDE = "\\u2E80-\\u9FFF\\uFF00-\\uFFEF";
const PARTS = new RegExp(
  `[${OPENING}]{0,4}(?![${OPENING}])[${WIDE}][${CLOSING}]*| ?[${OPENING}]{0,4}[^\\s${WIDE}${OPENING}${CLOSING}]+[${CLOSING}]*|[${OPENING}${CLOSING}]| `,
  "gu",
);

/** The parts of a text between which a line may end: brackets and quotes stay with what they enclose. */
function breakable(text: string): string[] {
  return text.match(PARTS) ?? [];
}
