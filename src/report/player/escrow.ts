import type { Trace, TraceStep } from "../../trace/trace.ts";
import { allowedAt } from "./allowed.ts";
import { edgeOf, rulesOf } from "./machine.ts";
import {
  deadlinesOf,
  endOf,
  newPayment,
  paymentFacts,
  type PaymentFacts,
  type PaymentState,
} from "./payment-facts.ts";
import type { PlayerStep } from "./player-document.ts";
import type { Texts } from "./texts.ts";

type Escrow = NonNullable<PlayerStep["escrow"]>;

/** The payments of a run, in the order of their first steps, each with its steps. */
export function stepsByPayment({ steps }: Pick<Trace, "steps">): Map<string, TraceStep[]> {
  return Map.groupBy(
    steps.filter(({ payment }) => payment !== ""),
    ({ payment }) => payment,
  );
}

/** What is known of each payment. */
export function factsByPayment(trace: Trace): Map<string, PaymentFacts> {
  return new Map(
    [...stepsByPayment(trace)].map(([name, own]) => [name, paymentFacts(name, own, trace)] as const),
  );
}

/** The escrow after each step; a step that is about no payment shows the only one, where a run has one. */
export function escrowOfSteps(
  trace: Trace,
  facts: ReadonlyMap<string, PaymentFacts>,
  texts: Texts,
): (Escrow | undefined)[] {
  const rules = rulesOf(trace);
  const states = new Map<string, PaymentState>();
  const only = facts.size === 1 ? [...facts.keys()][0] : undefined;
  return trace.steps.map((step) => {
    const name = step.payment === "" ? only : step.payment;
    const own = name === undefined ? undefined : facts.get(name);
    if (name === undefined || own === undefined) return undefined;
    const state = stateAfter(
      step,
      states.get(name) ?? newPayment(own, trace.machine.states[0] ?? ""),
      own,
      trace,
    );
    states.set(name, state);
    return {
      state: state.status,
      way: state.way,
      allowed: allowedAt(endOf(step), { rules, facts: own, state }, texts),
      owed: [],
    };
  });
}

function stateAfter(
  step: TraceStep,
  state: PaymentState,
  facts: PaymentFacts,
  { machine }: Trace,
): PaymentState {
  if (step.payment === "" || step.refusal !== undefined) return state;
  const edge = edgeOf(step, machine);
  return {
    status: step.status.after,
    way: edge === undefined ? state.way : [...state.way, edge],
    delivered: state.delivered || step.verb === "deliver",
    released: state.released || step.verb === "release",
    deadlines: { ...state.deadlines, ...deadlinesOf(step, facts) },
  };
}
