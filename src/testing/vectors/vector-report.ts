import type { ContractArithmetic } from "../../chain/contract-arithmetic.ts";
import { checkVector } from "./check-vector.ts";
import { checkOnContracts } from "./contracts/check-on-contracts.ts";
import type { Outputs, Vector } from "./vector.ts";

/** A vector file, read. */
export interface VectorFile {
  readonly file: string;
  readonly vectors: readonly Vector[];
}

/** One side that a case failed on. */
export interface VectorFailure {
  readonly file: string;
  readonly id: string;
  readonly op: string;
  readonly side: "library" | "contracts";
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  /** What came out; none when the inputs could not be read. */
  readonly got: Outputs | undefined;
  /** A line for each difference. */
  readonly reasons: readonly string[];
}

/** A case whose operation is not known. */
export interface UnsupportedVector {
  readonly file: string;
  readonly id: string;
  readonly op: string;
}

/** How the cases of one operation ended. */
export interface OperationCount {
  readonly op: string;
  readonly passed: number;
  readonly failed: number;
  readonly unsupported: number;
}

/** What came of running vector files. A case is counted once, and passes when it does on every side it ran on. */
export interface VectorReport {
  readonly passed: number;
  readonly failed: number;
  readonly unsupported: number;
  /** Of all cases, those that the contracts were asked as well. */
  readonly ranOnContracts: number;
  /** By operation, in the order of their names. */
  readonly operations: readonly OperationCount[];
  readonly failures: readonly VectorFailure[];
  readonly unsupportedCases: readonly UnsupportedVector[];
}

/** Runs every case through the library, and through the contracts where the operation exists there. */
export async function runVectorFiles(
  files: readonly VectorFile[],
  contracts: ContractArithmetic,
): Promise<VectorReport> {
  const failures: VectorFailure[] = [];
  const unsupportedCases: UnsupportedVector[] = [];
  const counts = new Map<string, OperationCount>();
  let ranOnContracts = 0;
  for (const { file, vectors } of files) {
    for (const vector of vectors) {
      const { id, op, verdict, got, reasons } = checkVector(vector);
      if (verdict === "unsupported") {
        unsupportedCases.push({ file, id, op });
        count(counts, op, verdict);
        continue;
      }
      const { inputs, expected } = vector;
      const found: VectorFailure[] = [];
      if (verdict === "failed") found.push({ file, id, op, side: "library", inputs, expected, got, reasons });
      const onChain = await checkOnContracts(vector, contracts);
      if (onChain !== undefined) ranOnContracts += 1;
      if (onChain?.verdict === "failed") {
        const { got: answered, reasons: why } = onChain;
        found.push({ file, id, op, side: "contracts", inputs, expected, got: answered, reasons: why });
      }
      failures.push(...found);
      count(counts, op, found.length === 0 ? "passed" : "failed");
    }
  }
  const operations = [...counts.values()].toSorted((one, other) => (one.op < other.op ? -1 : 1));
  const totalOf = (verdict: Counted): number => operations.reduce((sum, one) => sum + one[verdict], 0);
  const [passed, failed, unsupported] = [totalOf("passed"), totalOf("failed"), totalOf("unsupported")];
  return { passed, failed, unsupported, ranOnContracts, operations, failures, unsupportedCases };
}

type Counted = Exclude<keyof OperationCount, "op">;

function count(counts: Map<string, OperationCount>, op: string, verdict: Counted): void {
  const before = counts.get(op) ?? { op, passed: 0, failed: 0, unsupported: 0 };
  counts.set(op, { ...before, [verdict]: before[verdict] + 1 });
}
