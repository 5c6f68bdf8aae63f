import { openChain } from "../chain/open.ts";
import type { Rpc } from "../chain/rpc.ts";
import { changedScenario } from "../scenario/changed-scenario.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Trace, TraceStep } from "../trace/trace.ts";
import { readScenarioFile, type ScenarioFileOptions } from "../files/scenarios.ts";
import { runScenario } from "../simulate.ts";
import type { Simulation } from "../simulation.ts";

/** A scenario to run, in a form that goes to another process. */
export interface Job {
  readonly file: string;
  /** Read in place of the file's own text. */
  readonly text?: string;
  readonly seed: string | undefined;
  readonly set: readonly string[];
  readonly faults: readonly string[];
  /** The step after which the run ends, `pay 2`; the last of the file unless given. */
  readonly until?: string;
  /** Whether what is expected ends the run and decides its outcome; it does unless false. */
  readonly expect?: boolean;
  /** Whether the trace has the calls inside each transaction. */
  readonly calls: boolean;
  /** Whether each step is given as it comes, also out of another process. */
  readonly stream?: boolean;
}

/** How far a run is, after each step. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** The verb of the step that was carried out. */
  readonly verb: string;
  /** That step, as the trace has it; not where only the progress is asked for. */
  readonly step?: TraceStep;
}

/** The result of a job. */
export interface Done {
  readonly trace: Trace;
}

/**
 * Reads the scenario of a job as the job changes it.
 *
 * @param listeners Receive each old name that the file uses, and the path of each file that is read; a run that was
 * announced already reads it in silence.
 * @throws ScenarioInvalid, SCENARIO_FILE_UNREADABLE, NAME_MISSPELT, NAME_UNKNOWN, FAULT_NOT_HERE, UNTIL_UNKNOWN,
 * UNTIL_MISSPELT, UNTIL_LEFT_OUT, UNTIL_BEFORE_FAULT
 */
export function scenarioOf(
  { file, text, seed, set, faults, until, expect = true }: Job,
  { onOldWord = () => {}, onRead = () => {} }: Pick<ScenarioFileOptions, "onOldWord" | "onRead"> = {},
): Scenario {
  const given = { ...(text === undefined ? {} : { text }), ...(seed === undefined ? {} : { seed }) };
  const read = readScenarioFile(file, { set, onOldWord, onRead, ...given });
  return changedScenario(read, { fault: faults, expect, ...(until === undefined ? {} : { until }) });
}

/** How a job is followed, and ended early. */
export interface JobOptions {
  readonly onStep?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Runs a job on a chain that is open. */
export async function runJob(job: Job, rpc: Rpc, options: JobOptions = {}): Promise<Done> {
  const scenario = scenarioOf(job);
  const { signal } = options;
  const run = runScenario(scenario, rpc, { calls: job.calls, ...(signal === undefined ? {} : { signal }) });
  return { trace: await followed(run, scenario, options, job.stream) };
}

/** Runs a job on a fresh chain in this process. */
export async function runJobAlone(job: Job, options: JobOptions = {}): Promise<Done> {
  const rpc = await openChain(undefined);
  try {
    return await runJob(job, rpc, options);
  } finally {
    await rpc.close();
  }
}

/** The trace of a run whose progress is reported. @param stream Whether with each step. */
export async function followed(
  run: Simulation,
  { steps }: Scenario,
  { onStep = () => {} }: JobOptions,
  stream = false,
): Promise<Trace> {
  for await (const step of run)
    onStep({ done: step.index, total: steps.length, verb: step.verb, ...(stream ? { step } : {}) });
  return run;
}
