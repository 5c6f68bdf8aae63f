import fs from "node:fs";
import path from "node:path";
import { SettlementError } from "../errors/settlement-error.ts";

/** Why a file could not be read or written. `{kind}` is what was looked for: a file, or a file or folder. */
const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: "there is no permission",
  EISDIR: "it is a folder",
  ENOENT: "there is no such {kind}",
  ENOSPC: "the disk is full",
  ENOTDIR: "what should be a folder is a file",
  EROFS: "the disk is read-only",
};

/** Why the disk refused, in words. @param kind What was looked for. */
function fileProblem(cause: unknown, kind: "file" | "file or folder"): string {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return (PROBLEMS[code] ?? code).replace("{kind}", kind);
}

/** A path as the caller meant it: npm itself goes to the package's folder before it starts a script. */
function calledPath(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? ".", file);
}

/** A path that is there, from here or from where the command was called. */
export function existingPath(file: string): string {
  return fs.existsSync(file) ? file : calledPath(file);
}

/** Codes under which a file that cannot be read is refused. */
type UnreadableCode = "FILE_UNREADABLE" | "SCENARIO_FILE_UNREADABLE" | "VECTOR_FILE_UNREADABLE";

/**
 * A file's bytes.
 *
 * @param found Where it is; `file` is how the caller named it.
 * @throws `code`, with what is wrong in words.
 */
export function readBytes(found: string, file: string, code: UnreadableCode): Buffer {
  try {
    return fs.readFileSync(found);
  } catch (cause) {
    // A trace may be looked for in a folder that is missing; the others are files alone.
    const problem = fileProblem(cause, code === "FILE_UNREADABLE" ? "file or folder" : "file");
    throw new SettlementError(code, { file, problem }, { cause });
  }
}

/** A text that the caller named, from here or from where the command was called. @throws `code` */
export function readText(file: string, code: UnreadableCode): string {
  return readBytes(existingPath(file), file, code).toString("utf8");
}

/** Writes a file, and the folders that it is in. @throws FILE_UNWRITABLE */
export function writeOutput(file: string, content: string | Uint8Array): void {
  writeChunks(file, [content]);
}

/** Writes a file piece by piece, as the pieces are made, and the folders that it is in. @throws FILE_UNWRITABLE */
export function writeChunks(file: string, chunks: Iterable<string | Uint8Array>): void {
  const full = calledPath(file);
  const opened = writing(file, () => {
    fs.mkdirSync(path.dirname(full), { recursive: true });
    return fs.openSync(full, "w");
  });
  try {
    for (const chunk of chunks) writing(file, () => fs.writeFileSync(opened, chunk));
  } finally {
    fs.closeSync(opened);
  }
}

/** What the disk refuses, as an error of ours; what makes the pieces keeps its own errors. */
function writing<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    const problem = fileProblem(cause, "file or folder");
    throw new SettlementError("FILE_UNWRITABLE", { file, problem }, { cause });
  }
}
