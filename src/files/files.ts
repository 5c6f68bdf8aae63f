import fs from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { SettlementError } from "../errors.ts";
import { parseTrace } from "../trace/parse-trace.ts";
import type { Trace } from "../trace/trace.ts";

/** A path as the caller meant it: npm itself goes to the package's folder before it starts a script. */
export function calledPath(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? ".", file);
}

/** A path that is there, from here or from where the command was called. */
export function existingPath(file: string): string {
  return fs.existsSync(file) ? file : calledPath(file);
}

/** @throws FILE_UNREADABLE, TRACE_INVALID */
export function readTraceFile(file: string): Trace {
  return parseTrace(traceFileText(file), file);
}

/** A trace's text; `.gz` files are compressed. @throws FILE_UNREADABLE */
export function traceFileText(file: string): string {
  try {
    const bytes = fs.readFileSync(existingPath(file));
    return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch (cause) {
    throw new SettlementError("FILE_UNREADABLE", { file, problem: fileProblem(cause) }, { cause });
  }
}

/** Writes a file, and the folders that it is in. @throws FILE_UNWRITABLE */
export function writeOutput(file: string, content: string | Uint8Array): void {
  const full = calledPath(file);
  try {
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, content);
  } catch (cause) {
    throw new SettlementError("FILE_UNWRITABLE", { file, problem: fileProblem(cause) }, { cause });
  }
}

/** The scenarios that are meant: a folder stands for those in it, in order of their numbers. */
export function scenarioFiles(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const found = existingPath(name);
    if (!fs.existsSync(found) || !fs.statSync(found).isDirectory()) return [name];
    return fs
      .readdirSync(found)
      .filter((file) => /\.ya?ml$/.test(file))
      .toSorted()
      .map((file) => path.join(name, file));
  });
}

const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: "there is no permission",
  EISDIR: "it is a folder",
  ENOENT: "there is no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "what should be a folder is a file",
  EROFS: "the disk is read-only",
};

/** Why a file could not be read or written. */
export function fileProblem(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return PROBLEMS[code] ?? code;
}
