import { createHash } from "node:crypto";

/**
 * A JSON value in the one form that hashes are taken of (RFC 8785, for what a trace has: texts, whole numbers, true and
 * false, lists and objects): keys in the order of their UTF-16 code units, no blanks, fields without a value left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(",")}}`;
}

/** SHA-256 of a value's canonical JSON in UTF-8; 0x and 64 lower-case hexadecimal digits. */
export function hashOf(value: unknown): string {
  return `0x${createHash("sha256").update(canonicalJson(value), "utf8").digest("hex")}`;
}
