import type { Trace } from "../../src/trace/trace.ts";

/** A trace as text, without the hashes and the numbers of blocks; everything else must be equal on every client. */
export function comparable(trace: Trace): string {
  return JSON.stringify(
    trace,
    (key, value: unknown) => (key === "hash" || key === "block" ? undefined : value),
    1,
  );
}

/** The first line in which two texts differ. */
export function firstDifference(left: string, right: string): string | undefined {
  const [ones, others] = [left.split("\n"), right.split("\n")];
  const index = ones.findIndex((line, at) => line !== others[at]);
  if (index < 0) return ones.length === others.length ? undefined : `line ${ones.length + 1} is missing`;
  return `line ${index + 1}: ${ones[index] ?? ""} / ${others[index] ?? "nothing"}`;
}
