import fs from "node:fs";
import { gunzipSync, constants } from "node:zlib";
import { OWN_MARK } from "../report/own-mark.ts";

/** Bytes at the beginning of a file that are looked at. */
const LOOKED_AT = 4096;

/** Beginnings that only this program writes: of JSON by its format, of tables by their heads, of text by its title; the others have the mark. */
const BEGINNINGS: readonly RegExp[] = [
  /^\s*\[?\s*\{\s*"format":\s*"corridor-[a-z]+\/\d+"/,
  /^\s*\[\s*\]\s*$/,
  /^\uFEFF?scenario,step,(?:line,)?time,verb,/,
  /^Corridor {2}\S/,
  /^corridor rate path \d+\n/,
  /^<\?xml[^>]*\?>\s*<testsuites name="corridor"/,
];

/**
 * Whether a file may be written over: this program wrote it, as its beginning shows, or it is empty. A file that cannot
 * be read is another program's.
 */
export function isOwnFile(file: string): boolean {
  const bytes = beginningOf(file);
  if (bytes === undefined) return false;
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? unzipped(bytes) : bytes).toString("utf8");
  return (
    text.trim() === "" || text.includes(OWN_MARK) || BEGINNINGS.some((beginning) => beginning.test(text))
  );
}

function beginningOf(file: string): Buffer | undefined {
  try {
    const opened = fs.openSync(file, "r");
    try {
      const bytes = Buffer.alloc(LOOKED_AT);
      return bytes.subarray(0, fs.readSync(opened, bytes, 0, LOOKED_AT, 0));
    } finally {
      fs.closeSync(opened);
    }
  } catch {
    return undefined;
  }
}

/** What the beginning of a compressed file unpacks to. */
function unzipped(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.from("?");
  }
}
