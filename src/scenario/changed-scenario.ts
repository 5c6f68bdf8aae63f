import { faultAt } from "./faults/fault-at.ts";
import type { Scenario } from "./scenario.ts";
import { untilStep } from "./until-step.ts";
import { withoutExpectations } from "./without-expectations.ts";

/** In what a run differs from what its scenario states, in the words of the command line's options. */
export interface ScenarioChanges {
  /**
   * Faults, brought in one after the other: `"stale-rate@redeem"` before the first such step where the fault works,
   * `"stale-rate@8"` before the eighth step, `"stale-rate"` where it works first; what a fault takes follows its name,
   * `"rate-jump:pair=EUR/CNY:size=20%@redeem"`.
   */
  readonly fault?: string | readonly string[];
  /** The step after which the run ends: `"pay"`, `"pay 2"` for the second of them, or its number, `"3"`. */
  readonly until?: string;
  /** Whether what is expected ends the run and decides its outcome; it does unless this is false, and is recorded anyway. */
  readonly expect?: boolean;
}

/**
 * The scenario with faults, up to a step, or without its expectations deciding; the given one stays as it is.
 *
 * @throws NAME_MISSPELT, NAME_UNKNOWN, FIELD_MALFORMED, FAULT_NOT_HERE with the steps where it works,
 * FAULT_PARAMETER_UNUSED, FAULT_PAIR_UNREAD, FAULT_OUT_OF_RANGE; UNTIL_UNKNOWN, UNTIL_MISSPELT, UNTIL_LEFT_OUT,
 * UNTIL_BEFORE_FAULT
 * @example
 * ```ts
 * import { changedScenario, readScenarioFile, simulate } from "corridor";
 *
 * const scenario = readScenarioFile("scenarios/01-happy-path.yaml");
 * const { steps } = await simulate(changedScenario(scenario, { fault: "stale-rate@redeem", until: "redeem" }));
 * steps.find(({ refusal }) => refusal !== undefined)?.refusal?.error; // "StaleRate"
 * ```
 */
export function changedScenario(
  scenario: Scenario,
  { fault = [], until, expect = true }: ScenarioChanges,
): Scenario {
  const broken = (typeof fault === "string" ? [fault] : fault).reduce(faultAt, scenario);
  const ended = until === undefined ? broken : untilStep(broken, until, scenario);
  return expect ? ended : withoutExpectations(ended);
}
