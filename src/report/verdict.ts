import type { Trace, TraceExpectation, TraceInvariant, TraceStep } from "../trace/trace.ts";

/** An expectation, and the step that it was about; none where it is of the end. */
export interface PlacedExpectation {
  readonly expectation: TraceExpectation;
  readonly step: TraceStep | undefined;
}

/** The outcome of a run in numbers. */
export interface Verdict {
  readonly outcome: Trace["outcome"];
  readonly expectations: readonly PlacedExpectation[];
  readonly met: number;
  readonly invariants: readonly TraceInvariant[];
  readonly held: number;
  /** How often the invariants were checked, all together. */
  readonly checks: number;
}

export function verdictOf({ outcome, steps, expectations: final, invariants }: Trace): Verdict {
  const expectations = [
    ...steps.flatMap((step) => step.expectations.map((expectation) => ({ expectation, step }))),
    ...final.map((expectation) => ({ expectation, step: undefined })),
  ];
  return {
    outcome,
    expectations,
    met: expectations.filter(({ expectation }) => expectation.met).length,
    invariants,
    held: invariants.filter(({ broken }) => broken === undefined).length,
    checks: invariants.reduce((sum, { checks }) => sum + checks, 0),
  };
}
