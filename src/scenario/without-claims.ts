import type { Scenario, ScenarioStep } from "./scenario.ts";

/** The scenario without the claims of its text, which are about the run that its file describes: to make another of it. */
export function withoutClaims(scenario: Scenario): Scenario {
  return { ...scenario, claims: [], steps: scenario.steps.map(withoutOwn) };
}

function withoutOwn(step: ScenarioStep): ScenarioStep {
  const { claims: _, ...rest } = step;
  return rest;
}
