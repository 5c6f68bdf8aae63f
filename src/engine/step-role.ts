import type { ScenarioStep } from "../scenario/scenario.ts";
import type { TraceStep } from "../trace/trace.ts";
import { roleOf } from "../verbs/verbs.ts";
import type { Refusal, StepRecord } from "./step-record.ts";

/**
 * What a step is in the story of its run: a refusal, whatever else it was to be; what a fault put there, or a verb that
 * takes something out of order; or a way out of that. What a guardian does stops a trouble that was met already, or is
 * the trouble.
 */
export function stepRole(
  step: ScenarioStep,
  refusal: Refusal | undefined,
  before: readonly Pick<StepRecord, "role">[],
): TraceStep["role"] {
  if (refusal !== undefined) return "refusal";
  const role = roleOf(step);
  const isMet = before.some((other) => other.role === "refusal");
  if (role === "guard") return isMet && step.fault === undefined ? "way-out" : "fault";
  if (role === "normal" && step.fault !== undefined) return isMet ? "way-out" : "fault";
  return role;
}
