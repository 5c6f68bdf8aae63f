import type { Mark } from "../../src/report/player/player-document.ts";
import { markShape } from "./mark-shape.ts";

export type MarkState = "done" | "now" | "next";

/** A mark inside an svg, around 0/0. */
export function MarkShapes({
  mark,
  state,
  number,
  radius = 12,
}: {
  readonly mark: Mark;
  readonly state: MarkState;
  readonly number?: number | undefined;
  readonly radius?: number;
}) {
  const { shape, sign } = markShape(mark, radius);
  return (
    <g class={`mark ${mark} ${state}`}>
      {state === "now" && <circle class="halo" r={radius * 1.42} />}
      {shape.kind === "circle" && <circle r={shape.radius} />}
      {shape.kind === "polygon" && <polygon points={shape.points} />}
      {shape.kind === "square" && (
        <rect
          x={-shape.width / 2}
          y={-shape.height / 2}
          width={shape.width}
          height={shape.height}
          rx={shape.corner}
        />
      )}
      {sign === undefined ? (
        <text y={radius * 0.38} font-size={radius * 1.02}>
          {number}
        </text>
      ) : (
        <path
          class={sign.filled ? "sign filled" : "sign"}
          d={sign.path}
          stroke-width={sign.filled ? undefined : sign.stroke}
        />
      )}
    </g>
  );
}

/** A mark that stands in a line of text or a card; words beside it carry its meaning. */
export function MarkIcon({ mark, state = "done" }: { readonly mark: Mark; readonly state?: MarkState }) {
  return (
    <svg class="mark-icon" viewBox="-14 -14 28 28" aria-hidden="true">
      <MarkShapes mark={mark} state={state} />
    </svg>
  );
}
