import { parse } from "yaml";
import { openChain } from "../chain/open.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { scenarioPath, scenarioText } from "../files/lesson-files.ts";
import type { Trace } from "../trace/trace.ts";
import { runJob, type Job } from "../workers/job.ts";
import type { Lesson } from "./lesson.ts";
import type { LessonRun } from "./lesson-schema.ts";
import { isRecord } from "./records.ts";

/** The lesson's own scenario as it stands, and the same up to the question. */
export const BASE = "base";
export const SHOWN = "shown";

/** The traces of a lesson's runs by their names. */
export type LessonTraces = ReadonlyMap<string, Trace>;

/**
 * Runs everything that a lesson's figures come from, on one chain in this process, one after another.
 *
 * @param onRun Called with each run that is over, and how many there are.
 * @throws LESSON_RUN_BROKEN where an invariant did not hold; what reading and running a scenario is refused with
 */
export async function runLesson(
  lesson: Lesson,
  onRun: (done: number, total: number) => void = () => {},
): Promise<LessonTraces> {
  const runs = runsOf(lesson);
  const traces = new Map<string, Trace>();
  if (runs.length === 0) return traces;
  const rpc = await openChain(undefined);
  try {
    for (const [name, job] of runs) {
      const { trace } = await runJob(job, rpc);
      if (trace.outcome === "broken")
        throw new SettlementError("LESSON_RUN_BROKEN", { lesson: lesson.id, run: name });
      traces.set(name, trace);
      onRun(traces.size, runs.length);
    }
  } finally {
    await rpc.close();
  }
  return traces;
}

/** What is run, by name. */
export function runsOf({ data, scenario }: Lesson): (readonly [string, Job])[] {
  if (scenario === undefined) return [];
  const own = jobOf({ set: {}, faults: [] }, scenario);
  return [
    [BASE, own],
    [SHOWN, data.until === undefined ? own : { ...own, until: data.until }],
    ...Object.entries(data.runs).map(([name, run]) => [name, jobOf(run, scenario)] as const),
  ];
}

/**
 * What a run is given at a path of its scenario: by the lesson, otherwise by the file. Entries of lists go by their
 * numbers from 1, as with `--set`.
 *
 * @returns `undefined` where there is nothing, or more than one value.
 */
export function givenValue({ data, scenario }: Lesson, run: string, path: string): string | undefined {
  const own = data.runs[run];
  const name = own?.scenario ?? scenario;
  if (own?.set[path] !== undefined || name === undefined) return own?.set[path];
  let value: unknown = parse(scenarioText(name), { schema: "failsafe" });
  for (const key of path.split("."))
    value = Array.isArray(value) ? value[Number(key) - 1] : isRecord(value) ? value[key] : undefined;
  return typeof value === "string" ? value : undefined;
}

function jobOf({ scenario, set, faults, until }: LessonRun, own: string): Job {
  return {
    file: scenarioPath(scenario ?? own),
    seed: undefined,
    set: Object.entries(set).map(([path, value]) => `${path}=${value}`),
    faults,
    ...(until === undefined ? {} : { until }),
    // What the file expects is about the file as it stands.
    expect: Object.keys(set).length === 0,
    calls: false,
  };
}
