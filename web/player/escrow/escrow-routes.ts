import { round } from "../../draw/mark-shape.ts";
import { textWidth } from "../../draw/text-width.ts";

/** A state's box around its middle, in px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Path {
  readonly path: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: "start" | "middle";
}

export interface Route {
  readonly from: string;
  readonly to: string;
  readonly start: Box;
  readonly end: Box;
  readonly type: number;
  readonly label: string;
}

/** The line from one state to another, and the place of its label. */
export function route(wanted: Route): Path {
  const { from, to, start, end } = wanted;
  if (from === to) return loop(wanted);
  if (from === "Funded" && to === "Released") return arc(wanted);
  if (start.y === end.y) return straight(wanted);
  if (to === "Cancelled") return aside(wanted);
  if (to === "Refunded" || to === "Reclaimed") return downLeft(wanted);
  if (to === "Released") return upRight(wanted);
  return slant(wanted);
}

function line(...parts: readonly (string | number)[]): string {
  return parts.map((part) => (typeof part === "number" ? String(round(part)) : part)).join(" ");
}

function loop({ start: { x, y, width, height }, type }: Route): Path {
  const right = x + width / 2;
  const path = line(
    "M",
    right,
    y - height * 0.2,
    "c",
    type * 1.9,
    -type * 0.9,
    type * 1.9,
    type * 1.5,
    0,
    height * 0.4,
  );
  return { path, labelX: x, labelY: y + height / 2 + type * 1.15, anchor: "middle" };
}

function straight({ start, end, type, label }: Route): Path {
  const towards = end.x > start.x ? 1 : -1;
  const x1 = start.x + (towards * start.width) / 2;
  const x2 = end.x - towards * (end.width / 2 + 1);
  const fits = textWidth(label, type) <= Math.abs(x2 - x1) - type * 0.4;
  return {
    path: line("M", x1, start.y, "H", x2),
    labelX: (x1 + x2) / 2,
    labelY: fits ? start.y - type * 0.42 : start.y - start.height / 2 - type * 0.42,
    anchor: "middle",
  };
}

/** Over the state that lies between. */
function arc({ start, end, type }: Route): Path {
  const top = type * 0.3;
  const from = start.y - start.height / 2;
  return {
    path: line(
      "M",
      start.x,
      from,
      "C",
      start.x + 10,
      top,
      end.x - 10,
      top,
      end.x,
      end.y - end.height / 2 - 1,
    ),
    labelX: (start.x + end.x) / 2,
    labelY: type * 1.15,
    anchor: "middle",
  };
}

function aside({ start, end, type }: Route): Path {
  const x = start.x + start.width * 0.3;
  const right = end.x + end.width / 2;
  const out = right + type * 0.9;
  const below = start.y + start.height / 2;
  return {
    path: line(
      "M",
      x,
      below,
      "C",
      x,
      below + 5,
      out,
      below,
      out,
      (below + end.y) / 2,
      "S",
      out,
      end.y,
      right + 1,
      end.y,
    ),
    labelX: out + type * 0.4,
    labelY: end.y + type * 0.36,
    anchor: "start",
  };
}

/** Down from a state of the upper row, or left from the dispute, and into the right side of an end of the payer's. */
function downLeft({ from, to, start, end, type }: Route): Path {
  const right = end.x + end.width / 2;
  const isReclaim = to === "Reclaimed";
  const lane =
    { Funded: isReclaim ? -0.22 : -0.25, Delivered: 0.08, Disputed: isReclaim ? 0.2 : 0.34 }[from] ?? 0;
  const y = end.y + end.height * lane;
  if (from === "Disputed") {
    const x = start.x - start.width * 0.38;
    const top = start.y - start.height / 2;
    return {
      path: line("M", x, top, "C", x, y, x - type, y, x - type * 2, y, "H", right + 1),
      // At its end: in its middle stands the label of the way below.
      labelX: right + type * (type > 16 ? 1.1 : 0.5),
      labelY: type > 20 ? y - type * 0.3 : y + type * 1.05,
      anchor: "start",
    };
  }
  const x = start.x + start.width * (isReclaim ? -0.12 : from === "Funded" ? -0.32 : -0.2);
  const below = start.y + start.height / 2;
  // Large type reaches the dispute's box, which stands on the same row: its label stands over the box.
  const lift = isReclaim && type > 16 ? end.height / 2 + type * 0.12 : 0;
  return {
    path: line("M", x, below, "V", y - type, "Q", x, y, x - type, y, "H", right + 1),
    labelX: right + type * 0.8,
    labelY: lift > 0 ? end.y - lift : y - type * 0.35,
    anchor: "start",
  };
}

/** From the dispute to the payee's end. */
function upRight({ start, end, type }: Route): Path {
  const x = start.x + start.width * 0.44;
  const top = start.y - start.height / 2;
  const to = end.x - end.width * 0.1;
  const bottom = end.y + end.height / 2;
  return {
    path: line("M", x, top, "C", x + type * 3, (top + bottom) / 2, to, (top + bottom) / 2, to, bottom + 1),
    labelX: (x + to) / 2 + type * 2,
    labelY: (top + bottom) / 2 - type * 0.3,
    anchor: "middle",
  };
}

/** Between the upper row and the dispute; the way back runs beside the way down. */
function slant({ from, start, end, type }: Route): Path {
  const down = end.y > start.y;
  const side = end.x > start.x ? 1 : -1;
  const aside = from === "Disputed" ? start.width * 0.16 : 0;
  const x1 = start.x + side * start.width * (down ? 0.3 : 0.1) + aside;
  const x2 = end.x - side * end.width * (down ? 0.22 : 0.1) + aside;
  const y1 = start.y + ((down ? 1 : -1) * start.height) / 2;
  const y2 = end.y - (down ? 1 : -1) * (end.height / 2 + 1);
  const share = down ? (side > 0 ? 0.62 : 0.3) : 0.5;
  return {
    path: line("M", x1, y1, "L", x2, y2),
    labelX: x1 + (x2 - x1) * share + type * 0.6,
    labelY: y1 + (y2 - y1) * share + type * 0.35,
    anchor: "start",
  };
}
