import { gunzipSync } from "node:zlib";
import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { parseTrace } from "../trace/parse-trace.ts";
import type { Trace } from "../trace/trace.ts";
import { existingPath, readBytes, readText } from "./disk.ts";
import { MOST_TRACE_BYTES } from "./input-caps.ts";

/**
 * A trace from its file, as `corridor run --trace` and golden traces are written; one whose name ends in `.gz` is
 * uncompressed. Those of earlier versions are read as of today.
 *
 * @throws FILE_UNREADABLE, TRACE_INVALID
 * @example
 * ```ts
 * import { readTraceFile } from "corridor";
 *
 * readTraceFile("no-such-trace.json"); // throws FILE_UNREADABLE
 * ```
 */
export function readTraceFile(file: string): Trace {
  return parseTrace(traceFileText(file), file);
}

/**
 * A trace's text; `.gz` files are compressed.
 *
 * @param most Bytes that it has at most, as it lies there and unpacked.
 * @throws FILE_UNREADABLE
 */
export function traceFileText(file: string, most: number = MOST_TRACE_BYTES): string {
  const bytes = readBytes(existingPath(file), file, "FILE_UNREADABLE", most);
  const text = (file.endsWith(COMPRESSED) ? unzip(bytes, file, most) : bytes).toString("utf8");
  // Editors and shells of Windows write a byte order mark, which JSON has no place for.
  return text.replace(/^\uFEFF/, "");
}

const COMPRESSED = ".gz";

/**
 * Whether a file has a trace in it, whatever its name is: a JSON object that names a trace's format or has an
 * outcome, or what is compressed, which no scenario is. A file that cannot be read is none.
 */
export function isTraceFile(file: string): boolean {
  if (file.endsWith(COMPRESSED)) return true;
  try {
    const text = readText(file, "FILE_UNREADABLE", MOST_TRACE_BYTES);
    return /^\s*\{/.test(text) && /"format"\s*:\s*"corridor-trace\/|"outcome"\s*:/.test(text);
  } catch {
    return false;
  }
}

function unzip(bytes: Buffer, file: string, most: number): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (cause) {
    const isBomb = (cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    const problem = isBomb ? phrase("file.unpacked", { most }) : phrase("file.not-gzip");
    throw new SettlementError("FILE_UNREADABLE", { file, problem }, { cause });
  }
}
