import { paymentOf } from "../../verbs/verbs.ts";
import type { Scenario, ScenarioStep, StepTime } from "../scenario.ts";

/** Deadlines of a payment by the scenario's text. */
type Deadlines = Partial<Record<Extract<StepTime, { deadline: unknown }>["deadline"], bigint>>;

/**
 * When each step begins, as far as the scenario's text tells: what a step takes is not counted, but for waiting. And, at
 * the end of the list, when all of it is over. Unix seconds.
 */
export function nominalTimes(scenario: Scenario): bigint[] {
  const deadlines = new Map<string, Deadlines>();
  let now = scenario.startsAt;
  const times = scenario.steps.map((step) => {
    const name = paymentOf(step) ?? "";
    now = beginOf(step, now, deadlines.get(name) ?? {});
    deadlines.set(name, { ...deadlines.get(name), ...deadlinesBy(step, now, scenario) });
    const begins = now;
    if (step.verb === "wait") now += step.parameters.for;
    return begins;
  });
  return [...times, now];
}

function beginOf({ at }: ScenarioStep, now: bigint, deadlines: Deadlines): bigint {
  if (at === undefined) return now;
  if ("unix" in at) return at.unix;
  if ("after" in at) return now + at.after;
  const deadline = deadlines[at.deadline];
  return deadline === undefined ? now : deadline + at.offset;
}

function deadlinesBy(step: ScenarioStep, now: bigint, { escrow }: Scenario): Deadlines {
  if (step.verb === "quote")
    return {
      expiresAt: now + step.parameters.validFor,
      deliverBy: now + escrow.deliverWithin,
      returnBy: now + escrow.returnWithin,
    };
  if (step.verb === "deliver") return { inspectionEnds: now + escrow.inspectionPeriod };
  return step.verb === "dispute" ? { arbitrationEnds: now + escrow.arbitrationPeriod } : {};
}
