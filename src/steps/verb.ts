import type { StepRun } from "./step-run.ts";

/** One operation of a scenario. The schema of its parameters, what it does, and how it is told stand in one file. */
export interface Verb<Parameters> {
  readonly name: string;
  /** Carries the step out through the ports; stops where a transaction is refused. */
  carryOut(parameters: Parameters, run: StepRun): Promise<void>;
}
