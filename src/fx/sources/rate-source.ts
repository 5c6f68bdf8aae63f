import type { RatePath } from "./rate-path.ts";
import type { TimeGrid } from "./time-grid.ts";

/** Where a market's path comes from. The same source gives the same path for the same times. */
export type RateSource = (grid: TimeGrid) => RatePath;
