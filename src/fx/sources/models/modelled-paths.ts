import { list, phrase, type Phrase } from "../../../errors/phrases.ts";
import { SettlementError } from "../../../errors/settlement-error.ts";
import { parseDecimal } from "../../../money/decimal.ts";
import { pairName } from "../../pair-name.ts";
import type { RatePath } from "../rate-path.ts";
import { laterTimes, type TimeGrid } from "../time-grid.ts";
import { cholesky } from "./cholesky.ts";
import { yearsOf } from "./floats.ts";
import { ModelWalk, type ModelledLeg } from "./model-walk.ts";

/**
 * Paths of several pairs whose shocks go together. Every leg draws from streams of its own: a further leg at the end
 * changes none of the others, and the first is the same as if it were alone.
 *
 * @param correlations A row for each leg, plain decimals; a bootstrapped leg has no shocks and goes with nothing.
 * @param seed The run's seed.
 * @throws CORRELATION_INVALID, PATH_BAND_INVALID, TIME_GRID_INVALID, MODEL_PARAMETER_INVALID, HISTORY_INVALID
 */
export function modelledPaths(
  legs: readonly ModelledLeg[],
  correlations: readonly (readonly string[])[],
  seed: string,
  grid: TimeGrid,
): RatePath[] {
  const times = laterTimes(grid);
  const lower = mixtureOf(legs, correlations);
  const years = yearsOf(grid.every);
  const walks = legs.map((leg) => new ModelWalk(leg, seed, grid.from));
  for (const at of times) {
    const shocks = walks.map((walk) => walk.shock());
    for (const [index, walk] of walks.entries()) {
      const weights = lower[index] ?? [];
      const mixed = weights.reduce((sum, weight, leg) => sum + weight * (shocks[leg] ?? 0), 0);
      walk.move(at, years, mixed);
    }
  }
  return walks.map((walk) => walk.path());
}

function mixtureOf(
  legs: readonly ModelledLeg[],
  correlations: readonly (readonly string[])[],
): readonly (readonly number[])[] {
  const names = legs.map(({ feed }) => pairName(feed));
  const invalid = (problem: Phrase): SettlementError =>
    new SettlementError("CORRELATION_INVALID", { legs: list(names), problem });
  if (new Set(names).size < names.length) throw invalid(phrase("correlation.twice"));
  const lower = cholesky(correlations, names);
  for (const [index, { model }] of legs.entries()) {
    const others = (correlations[index] ?? []).filter((_, other) => other !== index);
    const together = others.some((text) => parseDecimal(text, { negative: true }).units !== 0n);
    if (model.kind === "bootstrap" && together) {
      throw invalid(phrase("correlation.bootstrap", { pair: names[index] ?? "" }));
    }
  }
  return lower;
}
