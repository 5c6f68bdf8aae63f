import { TRANSITIONS, type Transition } from "../../escrow/transitions.ts";
import type { Trace, TraceStep } from "../../trace/trace.ts";
import type { PlayerDocument, PlayerEdge, PlayerState } from "./player-document.ts";
import type { Texts } from "./texts.ts";

/** Whose side a payment is on where it ends; the other states are no ends. */
const ENDS: Readonly<Record<string, NonNullable<PlayerState["end"]>>> = {
  Released: "payee",
  Refunded: "payer",
  Reclaimed: "payer",
  Cancelled: "payer",
  Resolved: "both",
};

/** The escrow's states and edges; edges of one operation between the same two states are one. */
export function playerMachine({ machine }: Trace, texts: Texts): PlayerDocument["machine"] {
  const edges = new Map<string, PlayerEdge>();
  for (const { operation, from, to } of machine.edges) {
    const id = edgeId(operation, from, to);
    edges.set(id, { id, operation, label: texts.of((speaker) => speaker.verb(operation)), from, to });
  }
  return {
    states: machine.states.map((id) => {
      const { [id]: end } = ENDS;
      const label = id === "None" ? texts.say("player.none") : texts.of((speaker) => speaker.status(id));
      return { id, label, ...(end === undefined ? {} : { end }) };
    }),
    edges: [...edges.values()],
  };
}

export function edgeId(operation: string, from: string, to: string): string {
  return `${operation}.${from}.${to}`;
}

/** The edge that a step travelled; nothing where the escrow stayed as it was. */
export function edgeOf(step: TraceStep, { edges }: Trace["machine"]): string | undefined {
  const { verb, status, refusal } = step;
  if (refusal !== undefined) return undefined;
  const between = edges.filter(({ from, to }) => from === status.before && to === status.after);
  const own = between.find(({ operation }) => operation === verb);
  // A payment that is settled directly is funded by paying.
  const edge = own ?? (status.before === status.after ? undefined : between[0]);
  return edge === undefined ? undefined : edgeId(edge.operation, edge.from, edge.to);
}

/** What may be done in a state, by whom and until when. */
export type Rule = Required<Pick<Edge, "by">> & Edge;

type Edge = Trace["machine"]["edges"][number];

/** What may be done in each state; of old traces, which do not have it, as the contract has it now. */
export function rulesOf({ machine }: Trace): readonly Rule[] {
  const stated = machine.edges.flatMap(({ by, ...edge }) => (by === undefined ? [] : [{ by, ...edge }]));
  return stated.length > 0 ? stated : TRANSITIONS.flatMap(rulesOfTransition);
}

function rulesOfTransition({ to, afterRelease, ...edge }: Transition): Rule[] {
  if (afterRelease === undefined) return [{ ...edge, to }];
  return [
    { ...edge, to, afterRelease: false },
    { ...edge, to: afterRelease, afterRelease: true },
  ];
}
