import type {
  PlayerPayment,
  PlayerStep,
  WhereBar,
  WhereRow,
} from "../../../src/report/player/player-document.ts";

export interface WhereRequest {
  readonly where: PlayerPayment["where"];
  /** As it stands after the step; nothing before the payment begins. */
  readonly now: PlayerStep["where"];
  /** As it stands in the end, which decides the scale: it must not change from step to step. */
  readonly last: PlayerStep["where"];
  /** Of all drawings that share an axis; its own where it stands alone. */
  readonly reach?: WhereReach;
}

/** The lowest and the highest value that a drawing needs. */
export interface WhereReach {
  readonly low: number;
  readonly high: number;
}

export type WhereKind = WhereRow["kind"] | "start" | "after-costs";

/** A row of the drawing; `from` and `to` are shares of the axis, from 0 to 1. */
export interface WhereLine {
  readonly id: string;
  readonly kind: WhereKind;
  readonly row?: WhereRow;
  readonly bar?: WhereBar;
  readonly from: number;
  readonly to: number;
  /** Begins at the cut axis' left end. */
  readonly isTotal: boolean;
}

export interface WhereLayout {
  readonly lines: readonly WhereLine[];
  /** How many times smaller the market move is drawn than costs; 1 where it has the same scale. */
  readonly times: number;
}

/** Where the axis is cut, of its width. */
const CUT = 0.1;
/** What is left of the scale free on the left, of the span of the changes. */
const SPARE = 0.32;
/** A move of more than this many times the costs has a scale of its own. */
const SPLIT = 3;

const COSTS: readonly WhereRow["kind"][] = ["fee", "margin", "rounding"];
const TAKEN: readonly WhereRow["kind"][] = [...COSTS, "market"];

/** Costs first, a subtotal, the market's move, then what arrives, came back, or is on its way. */
export function whereLayout({ where, now, last, reach }: WhereRequest): WhereLayout {
  const bars = new Map(now?.bars.map((bar) => [bar.row, bar]));
  const costs = where.rows.filter(({ kind }) => TAKEN.includes(kind) && kind !== "market");
  const market = where.rows.filter(({ kind }) => kind === "market");
  const ends = where.rows.filter(({ kind }) => !TAKEN.includes(kind));
  const scale =
    reach === undefined
      ? scalesOf(where.value, sumOf(where, last, COSTS), sumOf(where, last, ["market"]))
      : sharedScale(reach);
  let at = where.value;
  const step = (row: WhereRow, axis: Scale): WhereLine => {
    const bar = bars.get(row.id);
    const from = at;
    at += bar?.value ?? 0;
    const base = { id: row.id, kind: row.kind, row, isTotal: false } as const;
    return { ...base, from: axis(from), to: axis(at), ...(bar === undefined ? {} : { bar }) };
  };
  const lines: WhereLine[] = [totalOf("start", scale.costs(where.value))];
  for (const row of costs) lines.push(step(row, scale.costs));
  const hasMoved = market.some(({ id }) => bars.has(id));
  // Until the market has moved, what is left is what the costs leave, on their scale.
  const endScale = hasMoved ? scale.market : scale.costs;
  if (hasMoved) lines.push(totalOf("after-costs", scale.market(at)));
  for (const row of market) lines.push(step(row, scale.market));
  const shown = ends.filter(({ id }) => bars.has(id));
  // Several ends share what is left: the axis is cut, and each alone would lie left of the cut.
  const worth = shown.map(({ id }) => Math.abs(bars.get(id)?.value ?? 0));
  const all = worth.reduce((sum, one) => sum + one, 0);
  const reached = endScale(all);
  let before = 0;
  shown.forEach((row, place) => {
    const bar = bars.get(row.id);
    const from = all === 0 ? 0 : (reached * before) / all;
    before += worth[place] ?? 0;
    const to = all === 0 ? 0 : (reached * before) / all;
    const base = { id: row.id, kind: row.kind, row, from, to, isTotal: place === 0 } as const;
    lines.push({ ...base, ...(bar === undefined ? {} : { bar }) });
  });
  return { lines, times: scale.times };
}

function totalOf(kind: "start" | "after-costs", to: number): WhereLine {
  return { id: kind, kind, from: 0, to, isTotal: true };
}

function sumOf(
  { rows }: PlayerPayment["where"],
  last: PlayerStep["where"],
  kinds: readonly WhereRow["kind"][],
): number {
  return rows
    .filter(({ kind }) => kinds.includes(kind))
    .reduce((total, { id }) => total + (last?.bars.find(({ row }) => row === id)?.value ?? 0), 0);
}

/** What one drawing needs of an axis that it shares. */
export function reachOf({ where, last }: Pick<WhereRequest, "where" | "last">): WhereReach {
  const afterCosts = where.value + sumOf(where, last, COSTS);
  const afterMove = afterCosts + sumOf(where, last, ["market"]);
  return {
    low: Math.min(where.value, afterCosts, afterMove),
    high: Math.max(where.value, afterCosts, afterMove),
  };
}

type Scale = (value: number) => number;

function sharedScale({ low, high }: WhereReach) {
  const { scale } = axis(low - (high - low) * SPARE - high * 0.0005, high);
  return { costs: scale, market: scale, times: 1 };
}

/** The cut axis: from a little below the lowest value to the amount sent. */
function scalesOf(
  total: number,
  costs: number,
  move: number,
): { readonly costs: Scale; readonly market: Scale; readonly times: number } {
  const afterCosts = total + costs;
  const afterMove = afterCosts + move;
  const spanOfCosts = Math.max(Math.abs(costs), total * 0.004);
  const isSplit = Math.abs(move) > spanOfCosts * SPLIT;
  if (isSplit) {
    const low = Math.min(afterCosts, afterMove) - Math.abs(move) * SPARE;
    const own = axis(low, Math.max(afterCosts, afterMove));
    const usual = axis(afterCosts - spanOfCosts * SPARE, total);
    return { costs: usual.scale, market: own.scale, times: Math.round(own.span / usual.span) };
  }
  const lowest = Math.min(afterCosts, afterMove);
  const { scale } = axis(lowest - (total - lowest) * SPARE - total * 0.0005, Math.max(total, afterMove));
  return { costs: scale, market: scale, times: 1 };
}

function axis(low: number, high: number): { readonly scale: Scale; readonly span: number } {
  const span = high - low || 1;
  return {
    scale: (value) => Math.max(0, Math.min(1, CUT + ((value - low) / span) * (1 - CUT))),
    span,
  };
}
