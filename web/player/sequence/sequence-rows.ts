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
  readonly label?: Label;
}

/** Around its middle. */
interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/** The lines of a step: calls, money, what is only booked; a signature stands before its call, on the same line. */
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
  const others = (wanted: Arrow["kind"]): Line[] =>
    arrows.filter(({ kind }) => kind === wanted).map((arrow) => [arrow]);
  return [...calls, ...others("money"), ...others("booking")];
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
  let above: Label | undefined;
  return lines.flatMap((line, number) => {
    const y = place.y + place.type * LINE * number;
    return line.flatMap((arrow): Stroke[] => {
      const from = place.at.get(arrow.from);
      const to = place.at.get(arrow.to);
      if (from === undefined || to === undefined) return [];
      const kind = kindOf(arrow);
      const label =
        place.isNow && kind !== "sign" ? labelOf(arrow, from, to, { ...place, y }, above) : undefined;
      if (label !== undefined) above = label;
      return [{ kind, from, to, y, refused: arrow.refused, ...(label === undefined ? {} : { label }) }];
    });
  });
}

function kindOf({ kind }: Arrow): Stroke["kind"] {
  if (kind === "sign") return "sign";
  return kind === "call" || kind === "quote" ? "call" : "money";
}

/**
 * Above the middle of its line where it fits, beside the label of the line above where the two would touch; money that
 * is wider than its line stands beside it.
 */
function labelOf(
  { label: text, kind }: Arrow,
  from: number,
  to: number,
  { y, type, left, right }: Place,
  above: Label | undefined,
): Label | undefined {
  if (text === "") return undefined;
  const half = textWidth(text, type * 1.04) / 2 + 3;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const within = (x: number): number => Math.max(left + half, Math.min(right - half - 4, x));
  if (kind === "call" || kind === "quote" || 2 * half <= high - low - type * 1.3) {
    const middle = within((low + high) / 2);
    const touches =
      above !== undefined && above.y > y - type * 1.5 && Math.abs(middle - above.x) < half + above.half;
    const aside = touches ? [above.x + above.half + half, above.x - above.half - half] : [];
    const x = aside.find((centre) => centre - half >= low && centre + half <= high) ?? middle;
    return { text, x, y: y - type * 0.42, half };
  }
  const beside = [high + half + type * 0.7, low - half - type * 0.7];
  const x = beside.find((centre) => centre - half >= left && centre + half <= right);
  return x === undefined
    ? { text, x: within((low + high) / 2), y: y - type * 0.42, half }
    : { text, x, y: y + type * 0.36, half };
}
