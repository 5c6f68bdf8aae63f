import { gunzipSync } from "node:zlib";
import { SettlementError } from "../errors/settlement-error.ts";
import { parseTrace } from "../trace/parse-trace.ts";
import type { Trace } from "../trace/trace.ts";
import { existingPath, readBytes } from "./disk.ts";

/** @throws FILE_UNREADABLE, TRACE_INVALID */
export function readTraceFile(file: string): Trace {
  return parseTrace(traceFileText(file), file);
}

/** A trace's text; `.gz` files are compressed. @throws FILE_UNREADABLE */
export function traceFileText(file: string): string {
  const bytes = readBytes(existingPath(file), file, "FILE_UNREADABLE");
  return (file.endsWith(".gz") ? unzip(bytes, file) : bytes).toString("utf8");
}

function unzip(bytes: Buffer, file: string): Buffer {
  try {
    return gunzipSync(bytes);
  } catch (cause) {
    const problem = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new SettlementError("FILE_UNREADABLE", { file, problem }, { cause });
  }
}
