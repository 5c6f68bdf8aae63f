import type { PlayerPair } from "../../../src/report/player/player-document.ts";
import { textWidth } from "../../draw/text-width.ts";
import { round } from "../../draw/mark-shape.ts";

type Point = PlayerPair["points"][number];

export interface RateRequest {
  readonly points: readonly Point[];
  /** Unix seconds of each step. */
  readonly steps: readonly number[];
  /** Unix seconds of the present step. */
  readonly now: number;
  readonly width: number;
  readonly height: number;
  /** Size of type, in px. */
  readonly type: number;
}

export interface RateLayout {
  /** The rate up to now, and what it is going to be. */
  readonly past: string;
  readonly next: string;
  readonly ticks: readonly { readonly x: number; readonly state: "done" | "now" | "next" }[];
  readonly axis: { readonly y: number; readonly left: number; readonly right: number };
  readonly nowX: number;
  readonly top: number;
  readonly first: { readonly x: number; readonly y: number; readonly text: string };
  readonly last: { readonly x: number; readonly y: number; readonly text: string };
}

/** Whether a rate has more than one value: only then is there something to draw. */
export function hasMoved(pair: PlayerPair): boolean {
  return valuesOf(pair) > 1;
}

function valuesOf({ points }: PlayerPair): number {
  return new Set(points.map(({ text }) => text)).size;
}

/** The pair that moves most often; where none moves, the last. */
export function chartedPair(pairs: readonly PlayerPair[]): PlayerPair | undefined {
  const most = Math.max(0, ...pairs.map(valuesOf));
  return most > 1 ? pairs.findLast((pair) => valuesOf(pair) === most) : pairs.at(-1);
}

/** A chart in steps: a rate holds until the next one is published. */
export function rateLayout({ points, steps, now, width, height, type }: RateRequest): RateLayout | undefined {
  const [first] = points;
  if (first === undefined) return undefined;
  const margin = {
    left: type * 0.3,
    right: Math.max(type * 4.4, ...points.map(({ text }) => textWidth(text, type * 1.1) + type)),
    top: type * 1.5,
    bottom: type * 2.1,
  };
  const times = [...steps, ...points.map(({ at }) => at)];
  const start = Math.min(...times);
  const span = Math.max(...times) - start || 1;
  const { low, high } = limits(points.map(({ value }) => value));
  const x = (at: number): number =>
    round(margin.left + ((at - start) / span) * (width - margin.left - margin.right));
  const y = (value: number): number =>
    round(margin.top + ((high - value) / (high - low)) * (height - margin.top - margin.bottom));
  const known = points.filter(({ at }) => at <= now);
  const last = known.at(-1) ?? first;
  const reached = Math.max(now, last.at);
  const later = points.filter(({ at }) => at > reached);
  const drawn = (from: Point, others: readonly Point[], since: number, until: number): string =>
    `M${x(since)} ${y(from.value)}${others.map(({ at, value }) => `H${x(at)}V${y(value)}`).join("")}H${x(until)}`;
  const axisY = round(height - margin.bottom);
  return {
    past: drawn(first, known.slice(1), first.at, reached),
    next: later.length === 0 ? "" : drawn(last, later, reached, start + span),
    ticks: steps.map((at) => ({ x: x(at), state: at === now ? "now" : at < now ? "done" : "next" })),
    axis: { y: axisY, left: margin.left, right: round(width - margin.right) },
    nowX: x(now),
    top: margin.top,
    first: { x: x(first.at), y: y(first.value), text: first.text },
    last: { x: x(reached), y: y(last.value), text: last.text },
  };
}

/** A rate that stands still lies in the middle; otherwise there is a little room below. */
function limits(values: readonly number[]): { readonly low: number; readonly high: number } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return high - low < high * 0.002
    ? { low: low * 0.995, high: high * 1.005 }
    : { low: low - (high - low) * 0.14, high };
}
