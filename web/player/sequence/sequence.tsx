import type { PlayerStep } from "../../../src/report/player/player-document.ts";
import { ArrowHead } from "../../draw/arrow-head.tsx";
import { Drawing, type Room } from "../../draw/drawing.tsx";
import { MarkShapes } from "../../draw/mark.tsx";
import { go } from "../../shell/store.ts";
import { textOf } from "../../shell/text.ts";
import { word } from "../../words/words.ts";
import type { PlayerView } from "../at-step.ts";
import { castLabel } from "../cast-label.ts";
import { Panel, type PanelProps, type PanelSize } from "../panel.tsx";
import { typeOf } from "../type-size.ts";
import { numberWidth, sequenceLayout, type SequenceLayout, type SequenceRow } from "./sequence-layout.ts";
import type { Stroke } from "./sequence-rows.ts";

/** Parties and contracts from the payer's country to the payee's; the present message strong, what is to come dashed. */
export function SequencePanel({ view, size }: PanelProps) {
  return (
    <Panel
      name="sequence"
      title={word("sequence.title")}
      size={size}
      extra={
        size !== "projector" && (
          <>
            <span class="key call">{word("sequence.call")}</span>
            <span class="key money">{word("sequence.money")}</span>
            <span class="key to-come">{word("sequence.toCome")}</span>
          </>
        )
      }
    >
      <Drawing>{(room) => <SequenceDrawing view={view} size={size} room={room} />}</Drawing>
      <SequenceTwin view={view} />
    </Panel>
  );
}

function SequenceDrawing({
  view,
  size,
  room,
}: {
  readonly view: PlayerView;
  readonly size: PanelSize;
  readonly room: Room;
}) {
  const type = typeOf(size, 12);
  const only = size === "phone" || size === "projector";
  const layout = sequenceLayout({
    cast: view.document.cast,
    steps: view.steps,
    step: view.step.index,
    ...room,
    type,
    only,
    read: textOf,
  });
  const { width, height } = room;
  return (
    <svg class="sequence-drawing" viewBox={`0 0 ${width} ${height}`} role="img" font-size={type}>
      <title>{`${word("sequence.title")}: ${textOf(view.step.sentence)}`}</title>
      <defs>
        {(["done", "next"] as const).map((state) => (
          <ArrowHead key={state} id={`sequence-${state}-${size}`} kind={state} size={type * 0.66} />
        ))}
        {(["now", "money"] as const).map((state) => (
          <ArrowHead key={state} id={`sequence-${state}-${size}`} kind={state} size={type * 0.92} />
        ))}
      </defs>
      <Ground layout={layout} type={type} height={height} />
      {layout.rows.map((row) => (
        <Row
          key={row.step.index}
          row={row}
          type={type}
          width={width}
          size={size}
          gutter={only ? 0 : numberWidth(view.steps, type)}
        />
      ))}
    </svg>
  );
}

function Ground({
  layout,
  type,
  height,
}: {
  readonly layout: SequenceLayout;
  readonly type: number;
  readonly height: number;
}) {
  return (
    <>
      {layout.zones.map(({ zone, country, x, width }) => (
        <g key={zone}>
          <rect class={`zone ${zone}`} x={x} width={width} height={height} rx="6" />
          <text class="zone-name" x={x + width / 2} y={type * 1.15}>
            {word(`zone.${zone}`)}
            {country !== "" && width > type * 5 && ` · ${country}`}
          </text>
        </g>
      ))}
      {layout.lifelines.map(({ id, x, name, on }) => (
        <g key={id} class={on ? "lifeline on" : "lifeline"}>
          {name.map(({ text, line }) => (
            <text key={line} x={x} y={layout.zoneHeight + type * (1.05 + line * 1.15)}>
              {text}
            </text>
          ))}
          <line x1={x} x2={x} y1={layout.top - type * 0.35} y2={height - 2} />
        </g>
      ))}
    </>
  );
}

function Row({
  row,
  type,
  width,
  size,
  gutter,
}: {
  readonly row: SequenceRow;
  readonly type: number;
  readonly width: number;
  readonly size: PanelSize;
  readonly gutter: number;
}) {
  const { step, state, y, height } = row;
  return (
    <g
      class={`sequence-row ${state} ${step.mark}`}
      onClick={() => go({ step: step.index }, { replace: true })}
    >
      {state === "now" ? (
        <rect class="now-row" x="0.75" y={y} width={width - 1.5} height={height} rx="5" />
      ) : (
        <rect class="hit" y={y} width={width} height={height} />
      )}
      {gutter > 0 && (
        <>
          <text class="index" x={gutter} y={row.labelY}>
            {step.index}
          </text>
          <text class="verb" x={gutter + type * 0.4} y={row.labelY}>
            {textOf(step.label)}
          </text>
        </>
      )}
      {row.strokes.map((stroke, place) => (
        <StrokeLine key={place} stroke={stroke} state={state} type={type} size={size} />
      ))}
      {row.left > 0 && (
        <text class="left" x={width - 6} y={y + height - 5}>
          {word("sequence.more", { count: row.left })}
        </text>
      )}
    </g>
  );
}

function StrokeLine({
  stroke: { kind, from, to, y, refused, label },
  state,
  type,
  size,
}: {
  readonly stroke: Stroke;
  readonly state: SequenceRow["state"];
  readonly type: number;
  readonly size: PanelSize;
}) {
  const isNow = state === "now";
  const towards = to > from ? 1 : -1;
  const end = to - towards * (refused ? type * (isNow ? 0.75 : 0.5) : 1);
  const head = kind === "money" ? (isNow ? "money" : state) : state;
  const dot = type * (isNow ? 0.3 : 0.17);
  return (
    <g class={`stroke ${kind}${refused ? " refused" : ""}`}>
      {from === to ? (
        <circle cx={from} cy={y} r={dot * 1.3} />
      ) : (
        <line
          x1={from}
          x2={end}
          y1={y}
          y2={y}
          marker-end={refused || kind === "sign" ? undefined : `url(#sequence-${head}-${size})`}
        />
      )}
      {kind !== "call" && <circle cx={from} cy={y} r={kind === "money" ? dot * 1.2 : dot} />}
      {refused && (
        <g transform={`translate(${to - towards * 1} ${y})`}>
          <MarkShapes
            mark="refusal"
            state={state === "next" ? "next" : "done"}
            radius={type * (isNow ? 0.68 : 0.46)}
          />
        </g>
      )}
      {label !== undefined && (
        <text x={label.x} y={label.y}>
          {label.text}
        </text>
      )}
    </g>
  );
}

/** The same as a list, for those who do not see the drawing. */
function SequenceTwin({ view }: { readonly view: PlayerView }) {
  return (
    <ul class="unseen">
      {view.step.arrows.map((arrow, place) => (
        <li key={place}>
          {castLabel(view.document, arrow.from)} → {castLabel(view.document, arrow.to)}: {arrowText(arrow)}
        </li>
      ))}
    </ul>
  );
}

function arrowText({ label, refused }: PlayerStep["arrows"][number]): string {
  return refused ? `${label} (${word("sequence.refused")})` : label;
}
