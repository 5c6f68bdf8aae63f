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
    now = beginOf(step, now, deadlines.get(name) ?? {}, labelled);
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
  labelled: ReadonlyMap<string, bigint>,
): bigint {
  if (at === undefined) return now;
  if ("step" in at) {
    const wanted = (labelled.get(at.step) ?? now) + at.offset;
    return wanted > now ? wanted : now;
  }
  if ("unix" in at) return at.unix;
  if ("after" in at) return now + at.after;
  const deadline = deadlines[at.deadline];
  return deadline === undefined ? now : deadline + at.offset;
}
