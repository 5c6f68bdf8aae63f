import type { Trace, TraceExpectation, TraceInvariant, TraceStep } from "../trace/trace.ts";

/** An expectation, and the step that it was about; none where it is of the end. */
export interface PlacedExpectation {
  readonly expectation: TraceExpectation;
  readonly step: TraceStep | undefined;
  /** The payment that the step is about, where the run has several; none otherwise. */
  readonly payment?: string;
}

/** The outcome of a run in numbers. */
export interface Verdict {
  readonly outcome: Trace["outcome"];
  readonly expectations: readonly PlacedExpectation[];
  readonly met: number;
  readonly invariants: readonly TraceInvariant[];
  /** Those that something in the run put to the test. */
  readonly exercised: number;
  readonly held: number;
  /** How many expectations of the file nothing looked at. */
  readonly unlooked: number;
  /** How often the invariants were checked, all together. */
  readonly checks: number;
}

export function verdictOf({
  outcome,
  steps,
  expectations: final,
  invariants,
  notLookedAt = [],
}: Trace): Verdict {
  const isOfSeveral =
    new Set(steps.map(({ payment }) => payment).filter((payment) => payment !== "")).size > 1;
  const aboutOf = ({ payment }: TraceStep) => (isOfSeveral && payment !== "" ? { payment } : {});
  const expectations = [
    ...steps.flatMap((step) =>
      step.expectations.map((expectation) => ({ expectation, step, ...aboutOf(step) })),
    ),
    ...final.map((expectation) => ({ expectation, step: undefined })),
  ];
  return {
    outcome,
    expectations,
    met: expectations.filter(({ expectation }) => expectation.met).length,
    invariants,
    exercised: invariants.filter(isExercised).length,
    held: invariants.filter((invariant) => isExercised(invariant) && invariant.broken === undefined).length,
    unlooked: notLookedAt.reduce((sum, { count }) => sum + count, 0),
    checks: invariants.reduce((sum, { checks }) => sum + checks, 0),
  };
}

/** Whether an invariant was checked at all; one that was not has not held. */
export function isExercised({ checks, broken }: TraceInvariant): boolean {
  return checks > 0 || broken !== undefined;
}

/** A run in the figures of an overview: how many expectations were met and invariants held, and what it cost. */
export interface VerdictFigures {
  /** Of those that were looked at how many were met; and how many of the file were not, where there are such. */
  readonly expectations: { readonly met: number; readonly total: number; readonly notLookedAt?: number };
  /** Of those that the run put to the test. */
  readonly invariants: { readonly held: number; readonly total: number };
  /** On the chain, in the whole run. */
  readonly transactions: number;
  /** Gas, as text. */
  readonly gas: string;
}

/**
 * How many expectations were met, and how many invariants held of those that the run put to the test, with its
 * transactions and their gas.
 *
 * @example
 * ```ts
 * import { verdictFigures, readScenarioFile, simulate } from "corridor";
 *
 * const trace = await simulate(readScenarioFile("scenarios/01-happy-path.yaml"));
 * const { expectations, transactions } = verdictFigures(trace);
 * expectations.met === expectations.total; // true
 * transactions; // 8
 * ```
 */
export function verdictFigures(trace: Trace): VerdictFigures {
  const { met, expectations, held, exercised, unlooked } = verdictOf(trace);
  const { transactions, gas } = trace.totals;
  return {
    expectations: {
      met,
      total: expectations.length,
      ...(unlooked === 0 ? {} : { notLookedAt: unlooked }),
    },
    invariants: { held, total: exercised },
    transactions,
    gas,
  };
}
