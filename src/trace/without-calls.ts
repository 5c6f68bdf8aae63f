import type { Trace, TraceStep } from "./trace.ts";

/** The trace without the calls inside transactions, as it is where they are not asked for. */
export function withoutCalls(trace: Trace): Trace {
  return { ...trace, steps: trace.steps.map(stepWithoutCalls) };
}

function stepWithoutCalls(step: TraceStep): TraceStep {
  const transactions = step.transactions.map((transaction) => {
    const { calls: _, ...rest } = transaction;
    return rest;
  });
  return { ...step, transactions };
}
