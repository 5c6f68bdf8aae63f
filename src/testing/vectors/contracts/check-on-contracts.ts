import type { ContractArithmetic } from "../../../chain/contract-arithmetic.ts";
import { SettlementError } from "../../../errors/settlement-error.ts";
import { differences } from "../differences.ts";
import { readFields } from "../fields.ts";
import { runVector } from "../run-vector.ts";
import type { Outputs, Vector } from "../vector.ts";
import { CONTRACT_OPERATIONS } from "./contract-operations.ts";

/** What the contracts made of a vector. */
export interface ContractVerdict {
  readonly verdict: "passed" | "failed";
  readonly got: Outputs;
  /** Why it failed, a line for each difference. */
  readonly reasons: readonly string[];
}

/**
 * Puts a vector to the contracts and compares twice: with what is expected, and with what the library answers, to the
 * last unit.
 *
 * @returns Nothing where the contracts have no function for it, and where its inputs cannot be read.
 */
export async function checkOnContracts(
  vector: Vector,
  contracts: ContractArithmetic,
): Promise<ContractVerdict | undefined> {
  const { inputs, expected } = vector;
  const op = String(inputs.op);
  const operation = Object.hasOwn(CONTRACT_OPERATIONS, op) ? CONTRACT_OPERATIONS[op] : undefined;
  const library = runVector(inputs);
  if (operation === undefined || library.outcome !== "outputs") return undefined;
  let got: Outputs | undefined;
  try {
    got = await operation(readFields(op, inputs), contracts);
  } catch (error) {
    // What the library refuses before it counts, such as a currency that there is not, never reaches a contract.
    if (!(error instanceof SettlementError) || error.who !== "input") throw error;
  }
  if (got === undefined) return undefined;
  const agreed = library.outputs.error === undefined && got.error === undefined;
  const apart = agreed ? differences(library.outputs, got).map((line) => `the library differs: ${line}`) : [];
  const reasons = [...differences(expected, got), ...apart];
  return { verdict: reasons.length === 0 ? "passed" : "failed", got, reasons };
}
