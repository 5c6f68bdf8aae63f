import { SettlementError } from "../../errors/settlement-error.ts";

/** The time that a path covers, in Unix seconds, and the seconds between two points of those that are made up. */
export interface TimeGrid {
  readonly from: bigint;
  /** Included. */
  readonly until: bigint;
  readonly every: bigint;
}

/** The most steps of one path. */
export const MAXIMUM_STEPS = 1_000_000n;

/** Refuses a grid that ends before it begins, does not move on, or is too fine. @throws TIME_GRID_INVALID */
export function requireTimeGrid({ from, until, every }: TimeGrid): void {
  if (from < 0n || until < from || every <= 0n || (until - from) / every > MAXIMUM_STEPS) {
    throw new SettlementError("TIME_GRID_INVALID", { from, until, every, maximum: MAXIMUM_STEPS });
  }
}

/** The moments of the grid after its first: `from + every` and so on, up to `until`. @throws TIME_GRID_INVALID */
export function laterTimes(grid: TimeGrid): bigint[] {
  requireTimeGrid(grid);
  const times = [];
  for (let at = grid.from + grid.every; at <= grid.until; at += grid.every) times.push(at);
  return times;
}
