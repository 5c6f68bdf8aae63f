import path from "node:path";
import { ContractArithmetic } from "../../chain/contract-arithmetic.ts";
import { openInProcessChain } from "../../chain/in-process.ts";
import { list } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { readText } from "../../files/disk.ts";
import { publishedVectorFiles } from "../../files/published-vectors.ts";
import { parseVectors } from "./parse-vectors.ts";
import { runVectorFiles, type VectorFile, type VectorReport } from "./vector-report.ts";

/** Runs vectors that were read through the library, and through the contracts on a fresh chain in this process. */
export async function runVectorsRead(files: readonly VectorFile[]): Promise<VectorReport> {
  const rpc = await openInProcessChain();
  try {
    return await runVectorFiles(files, await ContractArithmetic.deploy(rpc));
  } finally {
    await rpc.close();
  }
}

/**
 * Reads vector files, all of them before any is run; the published ones where none is named.
 *
 * @param op Only the cases of this operation; all of them where it is empty.
 * @throws VECTOR_FILE_UNREADABLE; VECTOR_FILE_INVALID with line and column; OPTION_INVALID when there is no case of the
 * operation.
 */
export function readVectors(files: readonly string[], op: string): readonly VectorFile[] {
  const named = files.map((file) => ({ file, shown: file }));
  const published = publishedVectorFiles().map((file) => ({ file, shown: path.basename(file) }));
  const read = (named.length > 0 ? named : published).map(({ file, shown }) => ({
    file: shown,
    vectors: parseVectors(readText(file, "VECTOR_FILE_UNREADABLE"), shown),
  }));
  return ofOperation(read, op);
}

/** @throws OPTION_INVALID */
function ofOperation(files: readonly VectorFile[], op: string): readonly VectorFile[] {
  if (op === "") return files;
  const chosen = files.map(({ file, vectors }) => ({
    file,
    vectors: vectors.filter(({ inputs }) => inputs.op === op),
  }));
  if (chosen.some(({ vectors }) => vectors.length > 0)) return chosen;
  const operations = new Set(files.flatMap(({ vectors }) => vectors.map(({ inputs }) => String(inputs.op))));
  throw new SettlementError("OPTION_INVALID", {
    option: "--op",
    value: op,
    known: list([...operations].toSorted()),
  });
}
