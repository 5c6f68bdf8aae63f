import { SettlementError } from "../../errors/settlement-error.ts";
import { readFields } from "./fields.ts";
import type { Operation, Operations } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import { requireDeclaredFields } from "./stray-field.ts";
import type { Outputs } from "./vector.ts";

/** What came of running inputs: results, or that there is no such operation, or that its inputs cannot be read. */
export type VectorRun =
  | { readonly outcome: "outputs"; readonly outputs: Outputs }
  | { readonly outcome: "unsupported"; readonly op: string }
  | { readonly outcome: "malformed"; readonly problem: string };

/**
 * Runs the inputs of a vector through the library. A refusal of the library is a result too: `{ error: CODE }`.
 *
 * @param inputs `op` and its fields.
 * @param operations What to run them through: the library unless given, so that contracts can answer the same files.
 * @example runVector({ op: "divide", num: "15", den: "10", mode: "HALF_EVEN" }); // outputs { result: "2" }
 */
export function runVector(
  inputs: Readonly<Record<string, unknown>>,
  operations: Operations = OPERATIONS,
): VectorRun {
  const { op } = inputs;
  if (typeof op !== "string") return { outcome: "malformed", problem: "The inputs name no op." };
  const operation: Operation | undefined = Object.hasOwn(operations, op) ? operations[op] : undefined;
  if (operation === undefined) return { outcome: "unsupported", op };
  try {
    requireDeclaredFields(op, inputs);
    return { outcome: "outputs", outputs: operation(readFields(op, inputs)) };
  } catch (error) {
    if (!(error instanceof SettlementError) || error.who !== "input") throw error;
    if (error.code === "VECTOR_FIELD_INVALID") return { outcome: "malformed", problem: error.message };
    return { outcome: "outputs", outputs: { error: error.code } };
  }
}
