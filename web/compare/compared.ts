import type { compareRuns } from "../../src/report/player/compare-runs.ts";

/** What two runs differ by. */
export type Compared = ReturnType<typeof compareRuns>;
export type ResultRow = Compared["results"][number];
export type AlignedStep = Compared["steps"][number];
