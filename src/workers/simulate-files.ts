import { SettlementError } from "../errors/settlement-error.ts";
import { scenarioFiles, type ScenarioFileOptions } from "../files/scenarios.ts";
import type { ScenarioChanges } from "../scenario/changed-scenario.ts";
import type { Trace } from "../trace/trace.ts";
import { scenarioOf, type Job } from "./job.ts";
import { runSideBySide, type PoolOptions } from "./pool.ts";

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
 * before the first one is simulated. Leaving the loop ends the processes. A slow loop is not waited for: results are kept
 * until it takes them.
 *
 * @param files Paths; a folder stands for the `.yaml` and `.yml` files in it, in the order of their names.
 * @returns The results as they come, in whatever order the runs end. An expectation that is not met is an outcome of a
 * trace; an error of one run, such as WORKER_CRASHED or TIME_BACKWARDS, is the result of its file.
 * @throws ScenarioInvalid with every mistake of the first file that has one; SCENARIO_FILE_UNREADABLE; what
 * `changedScenario` throws; the reason of a signal that is aborted.
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
  signal?.throwIfAborted();
  const jobs = scenarioFiles(files).map((file) => jobOf(file, options));
  for (const job of jobs) scenarioOf(job);
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
