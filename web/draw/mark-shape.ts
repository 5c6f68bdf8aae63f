import type { Mark } from "../../src/report/player/player-document.ts";

/** The shape of a mark around 0/0 and the sign on it; a normal one carries its number instead. */
export interface MarkShape {
  readonly shape:
    | { readonly kind: "circle"; readonly radius: number }
    | { readonly kind: "polygon"; readonly points: string }
    | { readonly kind: "square"; readonly width: number; readonly height: number; readonly corner: number };
  readonly sign?: { readonly path: string; readonly filled: boolean; readonly stroke: number };
}

/** Octagon, triangle, rounded square, disc: told apart by shape, so that no colour is needed. */
export function markShape(mark: Mark, radius: number): MarkShape {
  const at = (...shares: number[]): string => shares.map((share) => round(share * radius)).join(" ");
  switch (mark) {
    case "refusal": {
      const [far, near] = [0.95, 0.4];
      const corners = [
        [-near, -far],
        [near, -far],
        [far, -near],
        [far, near],
        [near, far],
        [-near, far],
        [-far, near],
        [-far, -near],
      ] as const;
      return {
        shape: { kind: "polygon", points: corners.map((corner) => at(...corner)).join(" ") },
        sign: {
          path: `M${at(-0.42, -0.42)} ${at(0.42, 0.42)}M${at(0.42, -0.42)} ${at(-0.42, 0.42)}`,
          filled: false,
          stroke: round(radius * 0.22),
        },
      };
    }
    case "fault":
      return {
        shape: { kind: "polygon", points: `${at(0, -1.05)} ${at(1.08, 0.85)} ${at(-1.08, 0.85)}` },
        sign: {
          path: `M${at(0.12, -0.5)}l${at(-0.46, 0.72)}h${at(0.3)}l${at(-0.1, 0.46)} ${at(0.48, -0.72)}h${at(-0.3)}z`,
          filled: true,
          stroke: 0,
        },
      };
    case "way-out":
      return {
        shape: {
          kind: "square",
          width: round(2 * radius),
          height: round(1.76 * radius),
          corner: round(0.35 * radius),
        },
        sign: {
          path: `M${at(-0.45, -0.12)}H${at(0.15)}a${at(0.32, 0.32)} 0 0 1 0 ${at(0.64)}H${at(-0.2)}M${at(-0.12, -0.5)} ${at(-0.5, -0.12)} ${at(-0.12, 0.26)}`,
          filled: false,
          stroke: round(radius * 0.2),
        },
      };
    case "normal":
      return { shape: { kind: "circle", radius: round(radius * 0.92) } };
  }
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
