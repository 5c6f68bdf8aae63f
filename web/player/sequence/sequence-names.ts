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

/** Names that are wider than their columns go into two lines, or take turns on two. */
export function placedNames(
  names: readonly Name[],
  pitch: number,
  type: number,
): readonly (readonly PlacedLine[])[] {
  const edges = { upper: -Infinity, lower: -Infinity };
  return names.map(({ text, x }) => {
    const half = (part: string): number => textWidth(part, type) / 2 + type * 0.3;
    const left = x - half(text);
    const parts = textWidth(text, type) > pitch ? halves(text) : [text];
    if (parts.length === 2) {
      edges.upper = x + half(parts[0] ?? "");
      edges.lower = x + half(parts[1] ?? "");
      return parts.map((part, place) => ({ text: part, line: place === 0 ? 0 : 1 }) as const);
    }
    const line =
      textWidth(text, type) <= pitch && left >= Math.max(edges.upper, edges.lower)
        ? 0.5
        : edges.upper <= edges.lower
          ? 0
          : 1;
    if (line !== 1) edges.upper = x + half(text);
    if (line !== 0) edges.lower = x + half(text);
    return [{ text, line }];
  });
}

/** Two halves of a name: at a blank, and between any two characters of a Chinese name. */
function halves(name: string): readonly string[] {
  const words = name.split(" ");
  if (words.length > 1) {
    const first = Math.ceil(words.length / 2);
    return [words.slice(0, first).join(" "), words.slice(first).join(" ")];
  }
  if (!/\p{Script=Han}/u.test(name)) return [name];
  const first = Math.ceil(name.length / 2);
  return [name.slice(0, first), name.slice(first)];
}
