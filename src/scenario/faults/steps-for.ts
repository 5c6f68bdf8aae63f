import type { Scenario, ScenarioStep } from "../scenario.ts";
import type { Fault } from "./fault.ts";
import { contextAt } from "./context.ts";

/** The steps, by their index, before which a fault works. */
export function stepsFor({ at, fits }: Fault, scenario: Scenario): number[] {
  return scenario.steps.flatMap((step, index) => {
    if (!at.includes(step.verb) || !canBeBroken(step)) return [];
    return fits === undefined || fits(contextAt(scenario, index)) ? [index] : [];
  });
}

/**
 * A step that is to be refused anyway does not show what a fault does, and one at the very second of a deadline
 * cannot come a few seconds later.
 */
function canBeBroken({ at, expect = {} }: ScenarioStep): boolean {
  const { revert, error } = expect;
  return revert === undefined && error === undefined && (at === undefined || !("deadline" in at));
}
