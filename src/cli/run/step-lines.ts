import { visibleJson } from "../../language.ts";
import { verdictFigures } from "../../report/verdict.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Job, Progress } from "../../workers/job.ts";
import { errorJson } from "../print-error.ts";
import type { RunRecord } from "./run-json.ts";

/** What the first line of a stream states that it is. */
const STEP_LINES = "corridor-steps/1";

/**
 * A run as lines of JSON, each as soon as it is known: `begin` with every scenario, a `step` for each as the trace has it,
 * an `end` for each scenario, and `done` with the exit code. Steps of scenarios that run side by side come as they happen;
 * each names its file.
 */
export class StepLines {
  readonly #print: (line: string) => void;

  /** @param print Writes a line. */
  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  begin(jobs: readonly Job[], read: ReadonlyMap<Job, Scenario>): void {
    const scenarios = jobs.map((job) => {
      const { file } = job;
      const scenario = read.get(job);
      return scenario === undefined ? { file } : { file, name: scenario.name, steps: scenario.steps.length };
    });
    this.#line({ type: "begin", format: STEP_LINES, scenarios });
  }

  readonly step = ({ step }: Progress, { file }: Job): void => {
    if (step !== undefined) this.#line({ type: "step", file, step });
  };

  /** What came of a scenario, with what was expected of its end. */
  end({ file, outcome, exitCode, trace, error }: RunRecord): void {
    this.#line({
      type: "end",
      file,
      outcome,
      exitCode,
      ...(error === undefined ? {} : { error: errorJson(error) }),
      ...(trace === undefined ? {} : { ...verdictFigures(trace), atEnd: trace.expectations }),
    });
  }

  done(exitCode: number): void {
    this.#line({ type: "done", exitCode });
  }

  #line(value: object): void {
    this.#print(visibleJson(value));
  }
}
