import type { RunRequest, ScenarioDocument, WhatIfField } from "../../src/report/player/page-documents.ts";
import { runKey } from "../../src/report/player/run-key.ts";

type Values = Readonly<Record<string, string>>;

/**
 * The values after one was moved; a value as the file has it is not among them. Where only runs that were made before
 * are there, and this one is not, the other values go back to the file's.
 *
 * @param made Keys of those runs; absent where everything can be run.
 */
export function moved(
  { set, value: original }: Pick<WhatIfField, "set" | "value">,
  value: string,
  request: RunRequest,
  made?: readonly string[],
): Values {
  const { [set]: _, ...others } = request.set ?? {};
  const own: Values = value === original ? {} : { [set]: value };
  const together = { ...others, ...own };
  const isThere = made === undefined || made.includes(runKey({ ...request, set: together }));
  return isThere ? together : own;
}

/** The points of a slider; without a server only those that were run before, and the file's own value. */
export function pointsOf(
  { set, value, points }: Pick<WhatIfField, "set" | "value" | "points">,
  request: RunRequest,
  made?: readonly string[],
): readonly string[] {
  const all = points.includes(value) ? points : [value, ...points];
  if (made === undefined) return all;
  return all.filter(
    (point) => point === value || made.includes(runKey({ ...request, set: { [set]: point } })),
  );
}

/** Where a slider stands for a value; the nearest point for one that was typed. */
export function positionOf(points: readonly string[], value: string): number {
  const exact = points.indexOf(value);
  if (exact >= 0) return exact;
  const distances = points.map((point) => Math.abs(Number.parseFloat(point) - Number.parseFloat(value)));
  const least = Math.min(...distances);
  return Math.max(0, distances.indexOf(least));
}

/** The keys of runs that were made before, of a source that runs nothing itself. */
export function madeRuns({ runs }: ScenarioDocument, canRun: boolean): readonly string[] | undefined {
  return canRun ? undefined : (runs ?? []);
}

/** The unit that stands behind a value: none where the value, an amount, has it. */
export function unitBeside(value: string, unit: string): string {
  return value.endsWith(` ${unit}`) ? "" : unit;
}
