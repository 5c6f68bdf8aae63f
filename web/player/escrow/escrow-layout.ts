import type { PlayerDocument, PlayerStep, Text } from "../../../src/report/player/player-document.ts";
import { textWidth } from "../../draw/text-width.ts";
import { route, type Box, type Path } from "./escrow-routes.ts";
import { ownValue } from "../../../src/own-value.ts";

export type EdgeKind = "went" | "open" | "later" | "rest";

export interface EscrowRequest {
  readonly machine: PlayerDocument["machine"];
  readonly escrow: PlayerStep["escrow"];
  readonly width: number;
  readonly height: number;
  readonly type: number;
  readonly read: (text: Text) => string;
}

export interface EscrowLayout {
  readonly states: readonly StateBox[];
  readonly edges: readonly EdgePath[];
}

export interface StateBox extends Box {
  readonly id: string;
  readonly label: string;
  readonly standing: "now" | "been" | "rest";
  /** Ends have a double border. */
  readonly end: boolean;
}

export interface EdgePath extends Path {
  readonly id: string;
  readonly kind: EdgeKind;
  /** Of the operations that were used or can be; others would make the drawing unreadable. */
  readonly label: string;
  /** `Funded → Released: release` */
  readonly title: string;
}

/**
 * Column and row of each state: ends where the payer has the money stand left, the payee's right, as in the sequence;
 * half columns lie between two.
 */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  None: [0, 0],
  Funded: [1, 0],
  Delivered: [2, 0],
  Released: [3, 0],
  Cancelled: [0, 1],
  Refunded: [0, 2],
  Reclaimed: [0, 3],
  Disputed: [1.5, 3],
  Resolved: [3, 3],
};

const LAST_ROW = 3;
/** Type of this size and above has no room for a row that only a state nobody was in stands on. */
const LARGE = 20;
const STRENGTH: readonly EdgeKind[] = ["rest", "later", "open", "went"];

export function escrowLayout({ machine, escrow, width, height, type, read }: EscrowRequest): EscrowLayout {
  const way = new Set(escrow?.way);
  const isSpared = type >= LARGE && escrow?.state !== "Cancelled";
  const known = machine.states.filter(({ id }) => id in PLACES && !(isSpared && id === "Cancelled"));
  const widest = Math.max(0, ...known.map(({ label }) => textWidth(read(label), type)));
  const boxWidth = Math.min(widest + type * (type > 16 ? 0.6 : 1.2), width / 4 - type);
  const left = boxWidth / 2 + 3;
  const right = width - boxWidth / 2 - type * 1.9;
  // Labels that do not fit between two boxes stand over them, under the arc's.
  const isNarrow = (right - left) / 3 - boxWidth < type * 4;
  const top = type * (isNarrow ? 2.7 : 1.55);
  // In large type the labels of the ways back stand between the boxes.
  const boxHeight = Math.min(type * 2.05, isSpared ? (height - top - 5) / 3.6 : (height - top - 5) / 4 - 4);
  const box = { width: boxWidth, height: boxHeight };
  const first = top + boxHeight / 2;
  const last = height - box.height / 2 - 5;
  const boxes = new Map<string, Box>(
    known.map(({ id }) => {
      const [column, row] = ownValue(PLACES, id) ?? [0, 0];
      const x = left + ((right - left) * column) / 3;
      const share = isSpared && row === 2 ? 0.6 : row / LAST_ROW;
      const y = first + (last - first) * share;
      return [id, { x, y, ...box }];
    }),
  );
  const been = new Set(machine.edges.filter(({ id }) => way.has(id)).flatMap(({ from, to }) => [from, to]));
  return {
    states: known.flatMap(({ id, label, end }) => {
      const place = boxes.get(id);
      if (place === undefined) return [];
      const standing = escrow?.state === id ? "now" : been.has(id) ? "been" : "rest";
      return [{ ...place, id, label: read(label), standing, end: end !== undefined } as const];
    }),
    edges: edgePaths({ machine, escrow, boxes, type, read }),
  };
}

/** Edges between the same two states are one path, drawn as the strongest of them. */
function edgePaths({
  machine,
  escrow,
  boxes,
  type,
  read,
}: Pick<EscrowRequest, "machine" | "escrow" | "type" | "read"> & {
  readonly boxes: ReadonlyMap<string, Box>;
}): readonly EdgePath[] {
  const kindOf = (edge: string): EdgeKind => {
    if (escrow?.way.includes(edge) === true) return "went";
    const allowed = escrow?.allowed.filter((one) => one.edge === edge) ?? [];
    if (allowed.length === 0) return "rest";
    return allowed.some(({ now }) => now) ? "open" : "later";
  };
  const labelOf = new Map(machine.states.map(({ id, label }) => [id, read(label)]));
  const groups = Map.groupBy(machine.edges, ({ from, to }) => `${from}>${to}`);
  const paths = [...groups].flatMap(([id, edges]): EdgePath[] => {
    const { from, to } = edges[0] ?? { from: "", to: "" };
    const [start, end] = [boxes.get(from), boxes.get(to)];
    if (start === undefined || end === undefined) return [];
    const kinds = edges.map((edge) => kindOf(edge.id));
    const kind = STRENGTH.findLast((one) => kinds.includes(one)) ?? "rest";
    const named = edges.filter((_, place) => kind !== "rest" && kinds[place] === kind);
    const label = [...new Set(named.map((edge) => read(edge.label)))].join(" / ");
    const title = `${labelOf.get(from) ?? from} → ${labelOf.get(to) ?? to}: ${edges.map((edge) => read(edge.label)).join(", ")}`;
    return [{ ...route({ from, to, start, end, type, label }), id, kind, label, title }];
  });
  // The strong ones lie on top.
  return paths.sort((one, other) => STRENGTH.indexOf(one.kind) - STRENGTH.indexOf(other.kind));
}
