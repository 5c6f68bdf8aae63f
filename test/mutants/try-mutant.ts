import { SEED } from "../invariants/seeds.ts";
import { allInvariants } from "../invariants/support/all.ts";
import type { Invariant, OpenWorld } from "../invariants/support/invariant.ts";
import { compileWith, sourceText } from "./compile.ts";
import { openWard, type Ward } from "./implant.ts";
import type { Mutant } from "./mutant.ts";

/** What became of a mutant; all but `caught` are failures. */
export type Fate = "caught" | "SURVIVED" | "NOT FOUND" | "BROKEN";

export interface Tried {
  readonly id: string;
  readonly fate: Fate;
  readonly seconds: number;
  /** What noticed it, or what is wrong with it. */
  readonly note: string;
}

/** Random cases that a mutant may survive. One that is caught costs only those until it is. */
const RUNS = 60;

type Changed = ReturnType<typeof compileWith>;

let ward: Promise<Ward> | undefined;

/** Applies a mutant in memory, and sees whether its invariant notices. */
export async function tryMutant(mutant: Mutant): Promise<Tried> {
  const started = performance.now();
  const { fate, note } = await fateOf(mutant);
  return { id: mutant.id, fate, note, seconds: (performance.now() - started) / 1_000 };
}

async function fateOf({ invariant, file, find, replace }: Mutant): Promise<{ fate: Fate; note: string }> {
  const source = `contracts/${file}`;
  const text = sourceText(source);
  const occurrences = text.split(find).length - 1;
  if (occurrences !== 1) return { fate: "NOT FOUND", note: `${occurrences} times in ${file}, must be once` };
  const checked = (await allInvariants()).get(invariant);
  if (checked === undefined) return { fate: "BROKEN", note: `there is no invariant ${invariant}` };

  ward ??= openWard();
  const { implant } = await ward;
  let changed: Changed;
  try {
    changed = compileWith(
      source,
      text.replace(find, () => replace),
    );
  } catch (error) {
    return { fate: "BROKEN", note: (error as Error).message };
  }
  const found = await failureOf(checked, () => implant(changed));
  if (found === undefined) return { fate: "SURVIVED", note: `${RUNS} cases of ${checked.name}` };
  if (found.path === undefined) return { fate: "BROKEN", note: found.reason };
  // What the unchanged contracts fail as well says nothing of the change.
  const control = await failureOf(checked, () => implant(new Map()), found.path);
  if (control !== undefined) return { fate: "BROKEN", note: `without the change: ${control.reason}` };
  return { fate: "caught", note: `case ${found.path}: ${found.reason}` };
}

/** How an invariant fails. Without a path it is no case of the property that failed, but something before it. */
async function failureOf(
  { check }: Invariant,
  openWorld: OpenWorld,
  path?: string,
): Promise<{ readonly path: string | undefined; readonly reason: string } | undefined> {
  try {
    await check(openWorld, { seed: SEED, runs: RUNS, shrink: false, path });
    return undefined;
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    return { path: /path: "([^"]+)"/.exec(message)?.[1], reason: reason.split("\n")[0] ?? "" };
  }
}
