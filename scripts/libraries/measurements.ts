import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Figures } from "./measure.ts";

/** What `npm run libraries` found, as it is committed; the page is made from it. */
export interface Measurements {
  readonly rows: readonly MeasuredRow[];
  readonly faults: readonly MeasuredFault[];
}

/** The last time that a library was measured. */
export interface MeasuredRow extends Figures {
  readonly id: string;
  readonly version: string;
  /** `2026-11-28`. */
  readonly date: string;
  /** Why it could not be measured the last time that all were. */
  readonly skipped?: string;
}

/** The last time that a fault was shown. */
export interface MeasuredFault {
  readonly id: string;
  readonly got: string;
  readonly date: string;
}

export const MEASUREMENTS = join(import.meta.dirname, "../../docs/reference/libraries-measured.json");

/** @throws an error of the file system or of JSON where there is none. */
export function readMeasurements(): Measurements {
  return JSON.parse(readFileSync(MEASUREMENTS, "utf8")) as Measurements;
}
