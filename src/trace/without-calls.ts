import { chained } from "./hash-chain.ts";
import type { Trace, TraceStep } from "./trace.ts";

/** The trace without the calls inside transactions, as it is where they are not asked for: with hashes of its own. */
export function withoutCalls(trace: Trace): Trace {
  if (!hasCalls(trace)) return trace;
  const plain = { ...trace, steps: trace.steps.map(stepWithoutCalls) };
  return trace.last === undefined ? plain : chained(plain);
}

/** Whether the calls inside transactions are recorded. */
export function hasCalls({ steps }: Trace): boolean {
  return steps.some(({ transactions }) => transactions.some(({ calls }) => calls !== undefined));
}

function stepWithoutCalls(step: TraceStep): TraceStep {
  const transactions = step.transactions.map((transaction) => {
    const { calls: _, ...rest } = transaction;
    return rest;
  });
  return { ...step, transactions };
}
