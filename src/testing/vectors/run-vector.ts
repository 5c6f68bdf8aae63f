import { SettlementError } from "../../errors/settlement-error.ts";
import { ANNOTATIONS } from "./declarations/declaration.ts";
import { DECLARATIONS } from "./declarations/declarations.ts";
import { type Fields, readFields } from "./fields.ts";
import type { Operation, Operations } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import { invalidField } from "./operations/invalid.ts";
import { SCHEME_OPERATIONS } from "./scheme-operations.ts";
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
    const fields = readFields(op, inputs);
    if (Object.hasOwn(SCHEME_OPERATIONS, op)) requireDeclared(fields);
    return { outcome: "outputs", outputs: operation(fields) };
  } catch (error) {
    if (!(error instanceof SettlementError) || error.who !== "input") throw error;
    if (error.code === "VECTOR_FIELD_INVALID") return { outcome: "malformed", problem: error.message };
    return { outcome: "outputs", outputs: { error: error.code } };
  }
}

// A field that a scheme's rule has no word for would be passed over in silence, and the figures be of another case.
function requireDeclared(fields: Fields): void {
  const declared = Object.keys(DECLARATIONS[fields.op]?.inputs.shape ?? {});
  const stray = fields.names.find((name) => name !== "op" && ![...declared, ...ANNOTATIONS].includes(name));
  if (stray !== undefined) throw invalidField(fields, stray, `nothing beside ${declared.join(", ")}`);
}
