import type { Scenario, ScenarioStep } from "../scenario.ts";
import type { Breaker } from "./breaker.ts";
import { contextAt } from "./context.ts";

/** The steps, by their index, before which a breaker works. */
export function stepsFor({ at, fits }: Breaker, scenario: Scenario): number[] {
  return scenario.steps.flatMap((step, index) => {
    if (!at.includes(step.verb) || !canBeBroken(step)) return [];
    return fits === undefined || fits(contextAt(scenario, index)) ? [index] : [];
  });
}

/**
 * A step that is to be refused anyway does not show what a breaker does, and one at the very second of a deadline
 * cannot come a few seconds later.
 */
function canBeBroken({ at, expect = {} }: ScenarioStep): boolean {
  const { revert, error } = expect;
  return revert === undefined && error === undefined && (at === undefined || !("deadline" in at));
}
