import type { ScenarioDocument } from "../../src/report/player/page-documents.ts";
import type { PlayerStep } from "../../src/report/player/player-document.ts";

/** What a fault is given beside its name; an empty value is left out. */
export type FaultValues = Readonly<Record<string, string>>;

/** The number of a shown step in the scenario's file; of a step that a fault put in, the one that it comes before. */
export function fileStep(steps: readonly PlayerStep[], shown: number): number {
  const own = steps.slice(0, shown).filter(({ fault }) => fault === undefined).length;
  return Math.max(1, steps[shown - 1]?.fault === undefined ? own : own + 1);
}

/** The faults that fit before a step of the file. */
export function faultsBefore({ faults }: ScenarioDocument, step: number): readonly string[] {
  return faults[step - 1] ?? [];
}

/**
 * `rate-jump:pair=EUR/CNY:size=20%@redeem`: a fault before a step. By the step's verb where it is the first such step
 * at which the fault works, by its number otherwise.
 *
 * @param verbs Of the file's steps.
 */
export function faultAddress(
  name: string,
  step: number,
  { faults }: Pick<ScenarioDocument, "faults">,
  verbs: readonly string[],
  values: FaultValues = {},
): string {
  const verb = verbs[step - 1];
  const isFirst =
    verb !== undefined &&
    verbs.findIndex((one, index) => one === verb && (faults[index] ?? []).includes(name)) === step - 1;
  const given = Object.entries(values)
    .filter(([, value]) => value.trim() !== "")
    .map(([parameter, value]) => `:${parameter}=${value.trim()}`);
  return `${name}${given.join("")}@${isFirst ? verb : step}`;
}

/** The name in `rate-jump:size=20%@redeem`. */
export function faultName(address: string): string {
  return /^[^:@]*/.exec(address)?.[0] ?? "";
}
