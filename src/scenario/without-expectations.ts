import type { Scenario } from "./scenario.ts";

/**
 * The scenario whose expectations are looked at and recorded, met or not, but neither end the run nor decide its outcome:
 * for a run with other values, which is to be seen to its end.
 */
export function withoutExpectations(scenario: Scenario): Scenario {
  return { ...scenario, expectations: "ignored" };
}
