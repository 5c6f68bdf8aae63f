import { ArrowHead } from "../../draw/arrow-head.tsx";
import { Drawing, type Room } from "../../draw/drawing.tsx";
import { textOf } from "../../shell/text.ts";
import { word } from "../../words/words.ts";
import { escrowAt, type PlayerView } from "../at-step.ts";
import { Panel, type PanelProps, type PanelSize } from "../panel.tsx";
import { typeOf } from "../type-size.ts";
import { AllowedList } from "./allowed.tsx";
import { escrowLayout, type EdgePath, type StateBox } from "./escrow-layout.ts";

/** The state machine with the present state, the way so far, and what is open; under it who may do what until when. */
export function EscrowPanel({ view, size }: PanelProps) {
  return (
    <Panel
      name="escrow"
      term="escrow"
      title={word("escrow.title")}
      size={size}
      extra={
        size !== "projector" && (
          <>
            <span class="key went">{word("escrow.way")}</span>
            <span class="key open">{word("escrow.open")}</span>
            <span class="key later">{word("escrow.later")}</span>
          </>
        )
      }
    >
      <Drawing>{(room) => <EscrowDrawing view={view} size={size} room={room} />}</Drawing>
      <AllowedList view={view} />
    </Panel>
  );
}

export function EscrowDrawing({
  view,
  size,
  room: { width, height },
}: {
  readonly view: PlayerView;
  readonly size: PanelSize;
  readonly room: Room;
}) {
  const type = typeOf(size, 12.5);
  const { machine } = view.document;
  const remembered = escrowAt(view);
  const { states, edges } = escrowLayout({
    machine,
    escrow: remembered?.part,
    width,
    height,
    type,
    read: textOf,
  });
  const way = remembered?.part.way.flatMap((id) => machine.edges.find((edge) => edge.id === id) ?? []) ?? [];
  const last = way.at(-1);
  const isNew = remembered?.step === view.step.index && last !== undefined;
  const lastWent = isNew ? `${last.from}>${last.to}` : undefined;
  const present = states.find(({ standing }) => standing === "now")?.label ?? "";
  const told = [...way.map(({ from }) => states.find(({ id }) => id === from)?.label ?? from), present];
  return (
    <svg class="escrow-drawing" viewBox={`0 0 ${width} ${height}`} role="img" font-size={type}>
      <title>{`${word("escrow.title")}: ${told.join(" → ")}`}</title>
      <defs>
        {(["rest", "later", "open", "went"] as const).map((kind) => (
          <ArrowHead key={kind} id={`escrow-${kind}-${size}`} kind={kind} size={type * 0.78} />
        ))}
      </defs>
      {edges.map((edge) => (
        <path
          key={edge.id}
          class={`edge ${edge.kind}${edge.id === lastWent ? " just" : ""}`}
          d={edge.path}
          marker-end={`url(#escrow-${edge.kind}-${size})`}
        >
          <title>{edge.title}</title>
        </path>
      ))}
      {states.map((state) => (
        <StateShape key={state.id} state={state} type={type} />
      ))}
      {edges.map((edge) => (
        <EdgeLabel key={edge.id} edge={edge} />
      ))}
    </svg>
  );
}

function StateShape({ state, type }: { readonly state: StateBox; readonly type: number }) {
  const { x, y, width, height, standing, end, label } = state;
  const rect = (grow: number, corner: number, name?: string) => (
    <rect
      class={name}
      x={x - width / 2 - grow}
      y={y - height / 2 - grow}
      width={width + 2 * grow}
      height={height + 2 * grow}
      rx={corner}
    />
  );
  return (
    <g class={`state ${standing}`}>
      {standing === "now" && rect(3.5, 10, "ring")}
      {rect(0, 7)}
      {end && rect(-3, 5, "inner")}
      <text x={x} y={y + type * 0.36}>
        {label}
      </text>
    </g>
  );
}

function EdgeLabel({ edge: { label, labelX, labelY, anchor, kind } }: { readonly edge: EdgePath }) {
  if (label === "") return null;
  return (
    <text class={`edge-label ${kind}`} x={labelX} y={labelY} text-anchor={anchor}>
      {label}
    </text>
  );
}
