import type { PlayerCheck, PlayerDocument, PlayerStep } from "../../../src/report/player/player-document.ts";

/** What a step was expected to give and did not, or what did not hold after it; at the last step what the run owes, too. */
export function unmetOf(
  { steps, expectations, invariants }: Pick<PlayerDocument, "steps" | "expectations" | "invariants">,
  step: PlayerStep,
): readonly PlayerCheck[] {
  const ofRun = step.index === steps.at(-1)?.index ? [...expectations, ...invariants] : [];
  const all = [...step.expectations, ...step.checks, ...ofRun].filter(({ met }) => !met);
  return [...new Map(all.map((check) => [JSON.stringify([check.text, check.detail]), check])).values()];
}
