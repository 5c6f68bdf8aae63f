import { afterBusinessDays, everyCalendar } from "../../fx/calendars/calendars.ts";
import { deadlinesOf, paymentOf, waitOf } from "../../verbs/verbs.ts";
import type { Deadlines } from "../../verbs/verb.ts";
import type { Scenario, ScenarioStep } from "../scenario.ts";

/**
 * When each step begins by the scenario's text alone: what a step takes is not counted, but for waiting. And, at
 * the end of the list, when all of it is over. Unix seconds.
 */
export function nominalTimes(scenario: Scenario): bigint[] {
  const deadlines = new Map<string, Deadlines>();
  const labelled = new Map<string, bigint>();
  let now = scenario.startsAt;
  const times = scenario.steps.map((step) => {
    const name = paymentOf(step) ?? "";
    now = beginOf(step, now, deadlines.get(name) ?? {}, { labelled, scenario });
    deadlines.set(name, { ...deadlines.get(name), ...deadlinesOf(step, now, scenario.escrow) });
    const begins = now;
    now += waitOf(step);
    if (step.label !== undefined) labelled.set(step.label, now);
    return begins;
  });
  return [...times, now];
}

function beginOf(
  { at }: ScenarioStep,
  now: bigint,
  deadlines: Deadlines,
  {
    labelled,
    scenario: { calendars },
  }: { readonly labelled: ReadonlyMap<string, bigint>; readonly scenario: Pick<Scenario, "calendars"> },
): bigint {
  if (at === undefined) return now;
  const joint = calendars === undefined ? [] : everyCalendar(calendars);
  const inBusinessDays = (from: bigint, days: bigint | undefined): bigint =>
    days === undefined ? from : afterBusinessDays(joint, from, days);
  if ("step" in at) {
    const wanted = inBusinessDays(labelled.get(at.step) ?? now, at.businessDays) + at.offset;
    return wanted > now ? wanted : now;
  }
  if ("unix" in at) return at.unix;
  if ("after" in at) return inBusinessDays(now, at.businessDays) + at.after;
  const deadline = deadlines[at.deadline];
  if (deadline !== undefined) return deadline + at.offset;
  // Days of value are known in the run; by the text they are at least the business days away that it states.
  return at.businessDays === undefined ? now : afterBusinessDays(joint, now, at.businessDays) + at.offset;
}
