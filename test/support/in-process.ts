import { simulate } from "../../src/simulate.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { Trace } from "../../src/trace/trace.ts";

/** Runs a scenario on a fresh chain in this process. */
export function runInProcess(scenario: Scenario): Promise<Trace> {
  return simulate(scenario);
}
