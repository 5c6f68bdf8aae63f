import { hashOf } from "./canonical.ts";
import type { Trace, TraceStep } from "./trace.ts";

/** A trace that no hashes have been put into yet. */
export type UnchainedTrace = Omit<Trace, "previous" | "last">;

/** What a trace begins with: all that is neither a step nor of the end. */
export type TraceHead = Omit<
  UnchainedTrace,
  | "names"
  | "methods"
  | "steps"
  | "until"
  | "notLookedAt"
  | "outcome"
  | "expectations"
  | "invariants"
  | "totals"
>;

/** What came of a run, with the hash of the last step. */
export type TraceEnd = Pick<
  Trace,
  | "names"
  | "methods"
  | "previous"
  | "until"
  | "notLookedAt"
  | "outcome"
  | "expectations"
  | "invariants"
  | "totals"
>;

/** What a trace begins with. */
export function headOf({
  steps: _steps,
  outcome: _outcome,
  expectations: _expectations,
  invariants: _invariants,
  totals: _totals,
  previous: _previous,
  last: _last,
  until: _until,
  notLookedAt: _notLookedAt,
  // Which names and methods are used is known when the run is over: a run that is ended early has the same steps.
  names: _names,
  methods: _methods,
  ...head
}: Trace): TraceHead {
  return head;
}

/** What a trace ends with. */
export function endOf({
  names,
  methods,
  previous,
  until,
  notLookedAt,
  outcome,
  expectations,
  invariants,
  totals,
}: Trace): TraceEnd {
  return {
    ...(previous === undefined ? {} : { previous }),
    ...(names === undefined ? {} : { names }),
    ...(methods === undefined ? {} : { methods }),
    ...(until === undefined ? {} : { until }),
    ...(notLookedAt === undefined ? {} : { notLookedAt }),
    outcome,
    expectations,
    invariants,
    totals,
  };
}

/**
 * The trace with its chain: every step has the hash of the one before, the first that of the head, and `last` is the
 * hash of the end with that of the last step. Nothing of it can be changed without another `last`.
 */
export function chained(trace: UnchainedTrace): Trace {
  let previous = hashOf(headOf(trace));
  const steps = trace.steps.map((step): TraceStep => {
    const linked = { ...step, previous };
    previous = hashOf(linked);
    return linked;
  });
  const whole = { ...trace, steps, previous };
  return { ...whole, last: hashOf(endOf(whole)) };
}
