import type { Comparison } from "../comparison/comparison.ts";
import type { ExpectedFigure, FigureValue } from "../scenario.ts";

/** What stands behind a key of an expectation: values that must be equal, as they always were, and every other comparison. */
export interface Stated<Plain> {
  readonly plain: readonly Plain[];
  readonly figures: readonly ExpectedFigure[];
}

/**
 * Comparisons of one figure: one that asks for a value and nothing else is plain.
 *
 * @param plain What a value that must be equal becomes; a figure, too, where there is none.
 */
export function stated<Value extends FigureValue, Plain>(
  comparisons: readonly Comparison<Value>[],
  which: Omit<ExpectedFigure, "is" | "value" | "to">,
  plain?: (value: Value) => Plain,
): Stated<Plain> {
  const [only, ...more] = comparisons;
  if (only?.is === "=" && more.length === 0 && plain !== undefined)
    return { plain: [plain(only.value)], figures: [] };
  return { plain: [], figures: comparisons.map((comparison) => ({ ...which, ...comparison })) };
}

/** All of several. */
export function together<Plain>(each: readonly Stated<Plain>[]): Stated<Plain> {
  return {
    plain: each.flatMap(({ plain }) => plain),
    figures: each.flatMap(({ figures }) => figures),
  };
}
