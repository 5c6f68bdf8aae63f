import { textWidth } from "../../draw/text-width.ts";

/** A line of a name over a lifeline: 0 is the upper line, 1 the lower, 0.5 between them. */
export interface PlacedLine {
  readonly text: string;
  readonly line: 0 | 0.5 | 1;
}

interface Name {
  readonly text: string;
  /** The middle of its lifeline, in px. */
  readonly x: number;
}

/** Names up to one of them, and where their two lines end, in px. */
interface Row {
  readonly placed: readonly (readonly PlacedLine[])[];
  readonly upper: number;
  readonly lower: number;
  readonly cost: number;
}

/** The name of a lifeline that takes part is bold, which is wider. */
const BOLD = 1.06;
/** Rows that are kept for each name; worse ones do not become the best. */
const KEPT = 12;

/**
 * Names in the middle where they fit, else in two lines, or on the upper or the lower one: of all ways to set the whole
 * row the one in which the least runs into each other.
 */
export function placedNames(
  names: readonly Name[],
  pitch: number,
  type: number,
): readonly (readonly PlacedLine[])[] {
  let rows: readonly Row[] = [{ placed: [], upper: -Infinity, lower: -Infinity, cost: 0 }];
  for (const name of names)
    rows = rows
      .flatMap((row) => waysOf(name.text, pitch, type).map((way) => withName(row, way, name.x, type)))
      .sort((one, other) => one.cost - other.cost)
      .slice(0, KEPT);
  return rows[0]?.placed ?? [];
}

interface Way {
  readonly lines: readonly PlacedLine[];
  readonly cost: number;
}

function waysOf(text: string, pitch: number, type: number): readonly Way[] {
  const fits = textWidth(text, type) * BOLD <= pitch;
  const [first, second] = halves(text);
  return [
    { lines: [{ text, line: 0.5 }], cost: fits ? 0 : 30 },
    { lines: [{ text, line: 0 }], cost: 3 },
    { lines: [{ text, line: 1 }], cost: 3.1 },
    ...(second === undefined || fits
      ? []
      : [
          {
            lines: [
              { text: first, line: 0 },
              { text: second, line: 1 },
            ] as const,
            cost: 1,
          },
        ]),
  ];
}

function withName(row: Row, { lines, cost }: Way, x: number, type: number): Row {
  let { upper, lower } = row;
  let overlap = 0;
  for (const { text, line } of lines) {
    const half = (textWidth(text, type) * BOLD) / 2 + type * 0.15;
    if (line !== 1) {
      overlap += Math.max(0, row.upper - (x - half));
      upper = x + half;
    }
    if (line !== 0) {
      overlap += Math.max(0, row.lower - (x - half));
      lower = x + half;
    }
  }
  return { placed: [...row.placed, lines], upper, lower, cost: row.cost + cost + overlap * 20 };
}

/** Two halves of a name: at a blank, and between any two characters of a Chinese name. */
function halves(name: string): readonly [string, string?] {
  const words = name.split(" ");
  if (words.length > 1) {
    const first = Math.ceil(words.length / 2);
    return [words.slice(0, first).join(" "), words.slice(first).join(" ")];
  }
  if (!/\p{Script=Han}/u.test(name)) return [name];
  const first = Math.ceil(name.length / 2);
  return [name.slice(0, first), name.slice(first)];
}
