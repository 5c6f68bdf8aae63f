import { SEED } from "../invariants/seeds.ts";
import { allInvariants } from "../invariants/support/all.ts";
import type { Invariant, OpenWorld } from "../invariants/support/invariant.ts";
import { compileWith, compileWithout, sourceText, type Compiled } from "./compile.ts";
import { openContractTests, type ContractTests, type Failure } from "./contract-tests.ts";
import { openWard, type Ward } from "./implant.ts";
import type { InvariantMutant, Mutant, TestedMutant } from "./mutant.ts";

/** What became of a mutant; all but `caught` are failures. */
export type Fate = "caught" | "SURVIVED" | "NOT FOUND" | "BROKEN";

interface Outcome {
  readonly fate: Fate;
  /** What noticed it, or what is wrong with it. */
  readonly note: string;
}

export interface Tried extends Outcome {
  readonly id: string;
  readonly seconds: number;
}

/** Random cases that a mutant may survive. One that is caught costs only those until it is. */
const RUNS = 60;

let ward: Promise<Ward> | undefined;
let contractTests: Promise<ContractTests> | undefined;

/** What became of the unchanged contracts, by the changed source and the tests' file. */
const controls = new Map<string, Promise<Failure | undefined>>();

/** Applies a mutant in memory, and sees whether what must notice it does. */
export async function tryMutant(mutant: Mutant): Promise<Tried> {
  const started = performance.now();
  const { fate, note } = await outcomeOf(mutant);
  return { id: mutant.id, fate, note, seconds: (performance.now() - started) / 1_000 };
}

async function outcomeOf(mutant: Mutant): Promise<Outcome> {
  const { file, find, replace } = mutant;
  const source = `contracts/${file}`;
  const text = sourceText(source);
  const occurrences = text.split(find).length - 1;
  if (occurrences !== 1) return { fate: "NOT FOUND", note: `${occurrences} times in ${file}, must be once` };
  try {
    const changed = compileWith(
      source,
      text.replace(find, () => replace),
    );
    return await ("tests" in mutant ? byTests(mutant, changed, source) : byInvariant(mutant, changed));
  } catch (error) {
    return { fate: "BROKEN", note: (error as Error).message };
  }
}

async function byInvariant({ invariant }: InvariantMutant, changed: Compiled): Promise<Outcome> {
  const checked = (await allInvariants()).get(invariant);
  if (checked === undefined) return { fate: "BROKEN", note: `there is no invariant ${invariant}` };

  ward ??= openWard();
  const { implant } = await ward;
  const found = await failureOf(checked, () => implant(changed));
  if (found === undefined) return { fate: "SURVIVED", note: `${RUNS} cases of ${checked.name}` };
  if (found.path === undefined) return { fate: "BROKEN", note: found.reason };
  // What the unchanged contracts fail as well says nothing of the change.
  const control = await failureOf(checked, () => implant(new Map()), found.path);
  if (control !== undefined) return { fate: "BROKEN", note: `without the change: ${control.reason}` };
  return { fate: "caught", note: `case ${found.path}: ${found.reason}` };
}

async function byTests({ tests }: TestedMutant, changed: Compiled, source: string): Promise<Outcome> {
  contractTests ??= openContractTests();
  const { firstFailure } = await contractTests;
  const found = await firstFailure(tests, changed);
  if (found === undefined) return { fate: "SURVIVED", note: `the tests of ${tests.join(", ")}` };
  const { file, reason, isVerdict } = found;
  if (!isVerdict) return { fate: "BROKEN", note: reason };

  const key = `${source} ${file}`;
  const control = controls.get(key) ?? firstFailure([file], compileWithout(source));
  controls.set(key, control);
  const failed = await control;
  if (failed !== undefined) return { fate: "BROKEN", note: `without the change: ${failed.reason}` };
  return { fate: "caught", note: reason };
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
