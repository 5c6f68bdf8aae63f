import stringWidth from "string-width";

/** How a column is set. */
export interface Column {
  readonly heading: string;
  readonly align?: "left" | "right";
  /** Wraps what is wider; columns without it are as wide as their widest cell. */
  readonly width?: number;
}

/**
 * A table for a terminal, in columns that stay aligned with wide characters too.
 *
 * @returns Lines without trailing blanks.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) =>
    row.map((cell, index) => wrap(cell, columns[index]?.width ?? Number.POSITIVE_INFINITY)),
  );
  const widths = columns.map(({ heading }, index) =>
    Math.max(
      stringWidth(heading),
      ...cells.map((row) => Math.max(...(row[index] ?? [""]).map((line) => stringWidth(line)))),
    ),
  );
  const line = (parts: readonly string[]): string =>
    parts
      .map((part, index) => pad(part, widths[index] ?? 0, columns[index]?.align))
      .join("  ")
      .trimEnd();
  return [
    line(columns.map(({ heading }) => heading)),
    line(widths.map((width) => "-".repeat(width))),
    ...cells.flatMap((row) => {
      const height = Math.max(...row.map(({ length }) => length));
      return Array.from({ length: height }, (_, at) => line(row.map((lines) => lines[at] ?? "")));
    }),
  ];
}

/** Fills up to a width as a terminal counts it: two columns for a Chinese character. */
function pad(text: string, width: number, align: Column["align"] = "left"): string {
  const blanks = " ".repeat(Math.max(width - stringWidth(text), 0));
  return align === "right" ? blanks + text : text + blanks;
}

/** Breaks a text into lines of at most a width: at blanks, and between Chinese characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const part of breakable(paragraph).flatMap((each) => pieces(each, width))) {
      if (line !== "" && stringWidth((line + part).trimEnd()) > width) {
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

/** A name that is longer than any line, in pieces; figures stay whole. */
function pieces(part: string, width: number): string[] {
  if (stringWidth(part.trim()) <= Math.max(width, LONGEST_WORD) || !/\p{L}/u.test(part)) return [part];
  const cut: string[] = [""];
  for (const character of part) {
    const last = cut.at(-1) ?? "";
    if (stringWidth(last + character) <= width) cut[cut.length - 1] = last + character;
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
