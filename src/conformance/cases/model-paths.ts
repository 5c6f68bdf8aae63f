import type { ModelSettings } from "../converter/payment-question.ts";

/** What a model answers. */
export interface ModelPath {
  readonly answers: readonly bigint[];
  readonly clamps: number;
}

/** Whether a path starts where it should, has its length and keeps to its band. */
export function isPathOf({ start, steps, minimum, maximum }: ModelSettings, path: ModelPath): boolean {
  const { answers, clamps } = path;
  const inBand = answers.every((answer) => answer >= minimum && answer <= maximum);
  return (
    answers.length === steps + 1 &&
    answers[0] === start &&
    inBand &&
    clamps >= 0 &&
    clamps <= onEdges({ minimum, maximum }, path)
  );
}

/** How many of the answers are on an edge of the band. */
export function onEdges(
  { minimum, maximum }: Pick<ModelSettings, "minimum" | "maximum">,
  { answers }: Pick<ModelPath, "answers">,
): number {
  return answers.filter((answer) => answer === minimum || answer === maximum).length;
}
