import type { VectorReport } from "./testing/vectors/vector-report.ts";

/**
 * Runs the cases of vector files through the library, and through the contracts where the operation exists there.
 *
 * @param files Paths; the published vectors where none is given.
 * @param op Only the cases of this operation; all of them unless given.
 * @returns How many passed, failed and were of no known operation, and each failure with what came out.
 * @throws VECTOR_FILE_UNREADABLE; VECTOR_FILE_INVALID with line and column; OPTION_INVALID when there is no case of the
 * operation.
 * @example
 * ```ts
 * import { runVectors } from "corridor";
 *
 * const { failed, operations } = await runVectors([], "allocate");
 * failed; // 0
 * operations.map(({ op }) => op); // ["allocate"]
 * ```
 */
export async function runVectors(files: readonly string[] = [], op = ""): Promise<VectorReport> {
  // The operations and the chain are loaded here, not with the door.
  const { readVectors, runVectorsRead } = await import("./testing/vectors/run-vectors.ts");
  return runVectorsRead(readVectors(files, op));
}
