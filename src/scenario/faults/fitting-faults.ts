import type { Scenario } from "../scenario.ts";
import { FAULTS } from "./faults.ts";
import { stepsFor } from "./steps-for.ts";

/** The names of the faults that work before each step of a scenario, from the first on, and after the last. */
export function fittingFaults(scenario: Scenario): string[][] {
  const fitting: string[][] = Array.from({ length: scenario.steps.length + 1 }, () => []);
  for (const fault of FAULTS) for (const index of stepsFor(fault, scenario)) fitting[index]?.push(fault.name);
  return fitting;
}
