import { createHash } from "node:crypto";

/** 32 bytes that stand for a document: its SHA-256, 0x-prefixed. */
export function documentHash(...parts: readonly string[]): string {
  return `0x${createHash("sha256").update(JSON.stringify(parts)).digest("hex")}`;
}
