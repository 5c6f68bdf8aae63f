import type { z } from "zod";
import type { Scope } from "../fields/scope.ts";
import type { StepRun } from "./step-run.ts";

/** One operation of a scenario. The schema of its parameters, what it does, and how it is told stand in one file. */
export interface Verb<Parameters> {
  readonly name: string;
  /** Whether a step names the payment that it is about, or concerns the system as a whole. */
  readonly about: "payment" | "system";
  /**
   * Reads the parameters from text: a strict object of the fields in `fields.ts`, each with a description. `payment`
   * is not among them: which payment a step is about is read for every verb alike.
   */
  readonly schema: (scope: Scope) => z.ZodType<Omit<Parameters, "payment">>;
  /** Carries the step out through the ports; stops where a transaction is refused. */
  carryOut(parameters: Parameters, run: StepRun): Promise<void>;
}
