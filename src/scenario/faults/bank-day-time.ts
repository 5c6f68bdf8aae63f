import type { StepTime } from "../scenario.ts";

/** Whether a time is a bank's day, which a step comes on, and no second. */
export function isDay(at: StepTime): boolean {
  return "deadline" in at && (at.deadline === "valueDate" || at.deadline === "tradeDate");
}
