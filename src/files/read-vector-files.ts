import fs from "node:fs";
import path from "node:path";
import { SettlementError } from "../errors.ts";
import { parseVectors } from "../testing/vectors/parse-vectors.ts";
import type { VectorFile } from "../testing/vectors/vector-report.ts";

/**
 * Reads vector files, all of them before any is run.
 *
 * @param files Paths, from where the command was called: npm itself goes to the package's folder first.
 * @throws VECTOR_FILES_MISSING when none is named; VECTOR_FILE_UNREADABLE; VECTOR_FILE_INVALID with line and column.
 */
export function readVectorFiles(files: readonly string[]): VectorFile[] {
  if (files.length === 0) throw new SettlementError("VECTOR_FILES_MISSING", {});
  return files.map((file) => ({ file, vectors: parseVectors(read(file), file) }));
}

function read(file: string): string {
  const beside = path.resolve(process.env.INIT_CWD ?? ".", file);
  try {
    return fs.readFileSync(fs.existsSync(file) ? file : beside, "utf8");
  } catch (cause) {
    const problem = (cause as NodeJS.ErrnoException).code ?? "unknown";
    throw new SettlementError(
      "VECTOR_FILE_UNREADABLE",
      { file, problem: PROBLEMS[problem] ?? problem },
      { cause },
    );
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: "there is no permission",
  EISDIR: "it is a folder",
  ENOENT: "there is no such file",
};
