import type { Arrow, PlayerStep } from "../../../src/report/player/player-document.ts";
import { textWidth } from "../../draw/text-width.ts";

/** From one line of the present row to the next, in sizes of type. */
export const LINE = 1.6;

/** What stands on one line of a row: a call with the signatures that lead to it, or money. */
export type Line = readonly Arrow[];

/** A line that is drawn, in px. */
export interface Stroke {
  readonly kind: "sign" | "call" | "money";
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly refused: boolean;
  readonly label?: { readonly text: string; readonly x: number; readonly y: number };
}

/** The lines of a step, calls before money; a signature stands before its call, on the same line. */
export function rowLines({ arrows }: Pick<PlayerStep, "arrows">): readonly Line[] {
  const calls: Arrow[][] = [];
  let signatures: Arrow[] = [];
  for (const arrow of arrows)
    if (arrow.kind === "sign") signatures.push(arrow);
    else if (arrow.kind === "call" || arrow.kind === "quote") {
      calls.push([...signatures, arrow]);
      signatures = [];
    }
  if (signatures.length > 0) calls.push(signatures);
  const money = arrows.filter(({ kind }) => kind === "money" || kind === "booking").map((arrow) => [arrow]);
  return [...calls, ...money];
}

interface Place {
  readonly at: ReadonlyMap<string, number>;
  /** Of the first line. */
  readonly y: number;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly isNow: boolean;
}

export function strokesOf(lines: readonly Line[], place: Place): readonly Stroke[] {
  return lines.flatMap((line, number) => {
    const y = place.y + place.type * LINE * number;
    return line.flatMap((arrow): Stroke[] => {
      const from = place.at.get(arrow.from);
      const to = place.at.get(arrow.to);
      if (from === undefined || to === undefined) return [];
      const kind = kindOf(arrow);
      const label = place.isNow && kind !== "sign" ? labelOf(arrow, from, to, { ...place, y }) : undefined;
      return [{ kind, from, to, y, refused: arrow.refused, ...(label === undefined ? {} : { label }) }];
    });
  });
}

function kindOf({ kind }: Arrow): Stroke["kind"] {
  if (kind === "sign") return "sign";
  return kind === "call" || kind === "quote" ? "call" : "money";
}

/** Above the middle of its line where it fits; money that is wider than its line stands beside it. */
function labelOf(
  { label: text, kind }: Arrow,
  from: number,
  to: number,
  { y, type, left, right }: Place,
): Stroke["label"] {
  if (text === "") return undefined;
  const half = textWidth(text, type * 1.04) / 2 + 3;
  const middle = (from + to) / 2;
  const within = (x: number): number => Math.max(left + half, Math.min(right - half - 4, x));
  const above = { text, x: within(middle), y: y - type * 0.42 };
  if (kind === "call" || kind === "quote" || 2 * half <= Math.abs(to - from) - type * 1.3) return above;
  const beside = [Math.max(from, to) + half + type * 0.7, Math.min(from, to) - half - type * 0.7];
  const x = beside.find((centre) => centre - half >= left && centre + half <= right);
  return x === undefined ? above : { text, x, y: y + type * 0.36 };
}
