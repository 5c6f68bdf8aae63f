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
import { OwedTokens } from "./owed-tokens.ts";
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

/** The steps that touch each payment, by index: its own, and those about the system that concern it. */
export function stepsTouching({ steps }: Pick<Trace, "steps">): Map<string, number[]> {
  const touching = new Map<string, number[]>();
  for (const { index, payment, concerns = [] } of steps)
    for (const name of new Set([payment, ...concerns]))
      touching.set(name, [...(touching.get(name) ?? []), index]);
  return touching;
}

/** The payment whose escrow a step shows: its own, or the only one that it touches or that there is. */
function shownPayment({ payment, concerns = [] }: TraceStep, names: readonly string[]): string | undefined {
  if (payment !== "") return payment;
  const touched = concerns.length > 0 ? concerns : names;
  return touched.length === 1 ? touched[0] : undefined;
}

/** What is known of each payment of a trace that may be cut: who pays is agreed first, and seen where it pays, later. */
export function factsByPayment(trace: Trace, whole: Trace): Map<string, PaymentFacts> {
  const all = stepsByPayment(whole);
  return new Map(
    [...stepsByPayment(trace).keys()].map((name) => [name, paymentFacts(name, all.get(name) ?? [], whole)]),
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
  const names = [...facts.keys()];
  const owed = new OwedTokens(texts);
  return trace.steps.map((step) => {
    owed.follow(step);
    const name = shownPayment(step, names);
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
      // Before there are terms there is nothing to do.
      allowed:
        state.deadlines.deliverBy === undefined
          ? []
          : allowedAt(endOf(step), { rules, facts: own, state }, texts),
      owed: owed.of(name),
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
