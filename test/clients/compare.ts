import type { Trace } from "../../src/trace/trace.ts";

/** What goes by the chain: hashes of transactions, numbers of blocks, and the chain of hashes over them. */
const OF_THE_CHAIN = ["hash", "block", "previous", "last"];

/** A trace as text, its keys in one order, without what goes by the chain; everything else must be equal on every client. */
export function comparable(trace: Trace): string {
  return JSON.stringify(
    trace,
    (key, value: unknown) => (OF_THE_CHAIN.includes(key) ? undefined : inOrder(value)),
    1,
  );
}

/** A trace that was read has its keys in the schema's order, one of a run in that of the engine. */
function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The first line in which two texts differ. */
export function firstDifference(left: string, right: string): string | undefined {
  const [ones, others] = [left.split("\n"), right.split("\n")];
  const index = ones.findIndex((line, at) => line !== others[at]);
  if (index < 0) return ones.length === others.length ? undefined : `line ${ones.length + 1} is missing`;
  return `line ${index + 1}: ${ones[index] ?? ""} / ${others[index] ?? "nothing"}`;
}
