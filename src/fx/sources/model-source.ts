import { yearsOf } from "./models/floats.ts";
import { ModelWalk, type ModelledLeg } from "./models/model-walk.ts";
import type { RateSource } from "./rate-source.ts";
import { laterTimes } from "./time-grid.ts";

/**
 * A rate that moves by chance. What it gives is to be stored and read back: the last digits of the functions that it
 * is made with differ between engines.
 *
 * @param seed The run's seed; the streams are named after the pair, so that nothing else shifts them.
 * @throws PATH_BAND_INVALID, MODEL_PARAMETER_INVALID, HISTORY_INVALID, TIME_GRID_INVALID when the path is made.
 */
export function modelSource(leg: ModelledLeg, seed: string): RateSource {
  return (grid) => {
    const times = laterTimes(grid);
    const walk = new ModelWalk(leg, seed, grid.from);
    const years = yearsOf(grid.every);
    for (const at of times) walk.move(at, years, walk.shock());
    return walk.path();
  };
}
