import { differences, expectsNothing } from "./differences.ts";
import type { Operations } from "./operation.ts";
import { runVector } from "./run-vector.ts";
import type { Outputs, Vector } from "./vector.ts";

/** The verdict on one vector. */
export interface VectorVerdict {
  readonly id: string;
  readonly verdict: "passed" | "failed" | "unsupported";
  readonly op: string;
  /** What came out; none when nothing could be run. */
  readonly got: Outputs | undefined;
  /** Why it failed, a line for each difference. */
  readonly reasons: readonly string[];
}

/**
 * Runs one vector and compares. An operation that is not known is unsupported, never passed; inputs that cannot be
 * read are a failure; a case that expects nothing is one too, since it would pass whatever came out.
 */
export function checkVector(vector: Vector, operations?: Operations): VectorVerdict {
  const run = runVector(vector.inputs, operations);
  const about = { id: vector.id, op: String(vector.inputs.op) };
  if (run.outcome === "unsupported") {
    return { ...about, verdict: "unsupported", got: undefined, reasons: [`No operation ${run.op}`] };
  }
  if (run.outcome === "malformed")
    return { ...about, verdict: "failed", got: undefined, reasons: [run.problem] };
  const reasons = expectsNothing(vector.expected)
    ? ["The case expects nothing"]
    : differences(vector.expected, run.outputs);
  return { ...about, verdict: reasons.length === 0 ? "passed" : "failed", got: run.outputs, reasons };
}
