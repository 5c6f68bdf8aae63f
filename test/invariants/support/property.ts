import fc from "fast-check";
import type { CheckOptions } from "./invariant.ts";

/** Runs a property on random cases. What it throws names the seed and the counterexample. */
export async function holds<Case>(
  cases: fc.Arbitrary<Case>,
  property: (example: Case) => Promise<void>,
  { seed, runs, shrink = true, path }: CheckOptions,
): Promise<void> {
  const replay = path === undefined ? {} : { path };
  await fc.assert(fc.asyncProperty(cases, property), {
    seed,
    numRuns: runs,
    endOnFailure: !shrink,
    ...replay,
  });
}

/** `part` of `whole` as a property asks for it: nothing, the least, all, one too many, or so many thousandths. */
export type Part = "nothing" | "least" | "all" | "above" | number;

/** Mostly legal parts, and now and then one at or over the edge. */
export const anyPart: fc.Arbitrary<Part> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 999 }) },
  { weight: 5, arbitrary: fc.constant("all" as const) },
  { weight: 2, arbitrary: fc.constant("least" as const) },
  { weight: 1, arbitrary: fc.constantFrom("nothing" as const, "above" as const) },
);

export function partOf(whole: bigint, part: Part): bigint {
  if (part === "nothing") return 0n;
  if (part === "least") return 1n;
  if (part === "all") return whole;
  if (part === "above") return whole + 1n;
  return (whole * BigInt(part)) / 1_000n || 1n;
}
