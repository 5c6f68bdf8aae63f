import { isDay } from "./bank-day-time.ts";
import type { Scenario, ScenarioStep } from "../scenario.ts";
import type { Fault } from "./fault.ts";
import { contextAt } from "./context.ts";

/** The steps, by their index, before which a fault works. */
export function stepsFor({ at, fits }: Fault, scenario: Scenario): number[] {
  return scenario.steps.flatMap((step, index) => {
    if (!at.includes(step.verb) || !canBeBroken(step) || !isPayees(scenario.steps, index)) return [];
    return fits === undefined || fits(contextAt(scenario, index)) ? [index] : [];
  });
}

/**
 * A step that is to be refused anyway does not show what a fault does, and one at the very second of a deadline
 * cannot come a few seconds later; one on a bank's day can.
 */
function canBeBroken({ at, expect = {} }: ScenarioStep): boolean {
  const { revert, error } = expect;
  return (
    revert === undefined && error === undefined && (at === undefined || !("deadline" in at) || isDay(at))
  );
}

/**
 * Whether redeeming and paying out is the payee's: what goes wrong there is made up for that way, not for a payer's way
 * back, nor for a payout that comes back when nothing is owed any more.
 */
function isPayees(steps: readonly ScenarioStep[], index: number): boolean {
  const [step, ...before] = steps.slice(0, index + 1).toReversed();
  if (step?.verb !== "redeem" && step?.verb !== "payout") return true;
  const { payment } = step.parameters;
  const isOwn = ({ verb, parameters }: ScenarioStep): boolean =>
    (verb === "redeem" || verb === "payout") && parameters.payment === payment;
  if (step.verb === "payout" && step.parameters.fails !== undefined)
    return before.find(isOwn)?.verb !== "payout";
  const redeemed = [step, ...before].find((each) => each.verb === "redeem" && isOwn(each));
  if (redeemed?.verb !== "redeem") return true;
  return redeemed.parameters.for !== "payer";
}
