import { SettlementError } from "../errors/settlement-error.ts";
import { scenarioFiles, type ScenarioFileOptions } from "../files/scenarios.ts";
import type { ScenarioChanges } from "../scenario/changed-scenario.ts";
import type { Trace } from "../trace/trace.ts";
import { scenarioOf, type Job } from "./job.ts";
import { requireCount, runSideBySide, type PoolOptions } from "./pool.ts";

/** How several scenarios are read, changed and simulated: each of them alike. */
export interface SimulateFilesOptions
  extends Pick<ScenarioFileOptions, "seed" | "set">, ScenarioChanges, PoolOptions {
  /** Whether the traces have the calls inside each transaction. Not unless true. */
  readonly calls?: boolean;
}

/** What came of one file: its trace, or the error that kept it from one. */
export type FileResult =
  | { readonly file: string; readonly trace: Trace; readonly error?: undefined }
  | { readonly file: string; readonly error: SettlementError; readonly trace?: undefined };

/**
 * Simulates several scenarios at once, on fresh chains in processes of their own, one for each core. All files are read
 * first, and those that cannot be simulated are the first results. Leaving the loop ends the processes. A slow loop is not
 * waited for: results are kept until it takes them.
 *
 * @param files Paths; a folder stands for the `.yaml` and `.yml` files in it, in the order of their names.
 * @returns The results as they come, in whatever order the runs end. An expectation that is not met is an outcome of a
 * trace. An error of one file is its result, and the others are simulated all the same: ScenarioInvalid with every mistake,
 * SCENARIO_FILE_UNREADABLE, what `changedScenario` throws, WORKER_CRASHED, TIME_BACKWARDS.
 * @throws FIELD_OUT_OF_RANGE for `processes`; the reason of a signal that is aborted.
 * @example
 * ```ts
 * import { simulateFiles } from "corridor";
 *
 * const outcomes = new Map<string, string>();
 * const files = ["scenarios/01-happy-path.yaml", "scenarios/09-weekend.yaml"];
 * for await (const { file, trace, error } of simulateFiles(files)) outcomes.set(file, trace?.outcome ?? error.code);
 * files.map((file) => outcomes.get(file)); // ["passed", "passed"]
 * ```
 */
export async function* simulateFiles(
  files: readonly string[],
  { signal, processes, ...options }: SimulateFilesOptions = {},
): AsyncGenerator<FileResult, undefined, undefined> {
  requireCount(processes);
  signal?.throwIfAborted();
  const jobs: Job[] = [];
  for (const { job, error } of files.flatMap((name) => jobsOf(name, options))) {
    if (error === undefined) jobs.push(job);
    else yield { file: job.file, error };
    signal?.throwIfAborted();
  }
  const left = new AbortController();
  const ended = signal === undefined ? left.signal : AbortSignal.any([signal, left.signal]);
  let results: FileResult[] = [];
  let wake: (() => void) | undefined;
  let isOver = false;
  const all = runSideBySide(
    jobs,
    (result, { file }) => {
      results.push(
        result instanceof SettlementError ? { file, error: result } : { file, trace: result.trace },
      );
      wake?.();
      return true;
    },
    { signal: ended, ...(processes === undefined ? {} : { processes }) },
  ).finally(() => {
    isOver = true;
    wake?.();
  });
  // Awaited in the end, which a slow loop puts off.
  all.catch(() => {});
  try {
    for (;;) {
      signal?.throwIfAborted();
      const ready = results;
      results = [];
      for (const result of ready) {
        yield result;
        signal?.throwIfAborted();
      }
      if (results.length > 0) continue;
      if (isOver) break;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    left.abort();
    await all;
  }
}

/** The jobs that a name stands for, each with what keeps it from being simulated. */
function jobsOf(
  name: string,
  options: Omit<SimulateFilesOptions, keyof PoolOptions>,
): { readonly job: Job; readonly error: SettlementError | undefined }[] {
  const found: { files: readonly string[] } = { files: [name] };
  const unfound = refusalOf(() => (found.files = scenarioFiles([name])));
  return found.files.map((file) => {
    const job = jobOf(file, options);
    return { job, error: unfound ?? refusalOf(() => scenarioOf(job)) };
  });
}

/** What an action is refused with; nothing where it is done. */
function refusalOf(action: () => unknown): SettlementError | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof SettlementError) return error;
    throw error;
  }
}

function jobOf(file: string, options: Omit<SimulateFilesOptions, keyof PoolOptions>): Job {
  const { seed, set = [], fault = [], until, expect = true, calls = false } = options;
  return {
    file,
    seed,
    set,
    faults: typeof fault === "string" ? [fault] : fault,
    ...(until === undefined ? {} : { until }),
    expect,
    calls,
  };
}
