import { plainly } from "../asking/example.ts";
import { inWords } from "../asking/unanswered.ts";
import type { Example } from "../cases/conformance-case.ts";
import { isPathOf, type ModelPath } from "../cases/model-paths.ts";
import type { ModelSettings } from "../converter/payment-question.ts";
import { writeUnits } from "../exact/decimal.ts";
import { drawn } from "./series.ts";

/** Paths of a model, by what holds of every one: its figures are the model's own. */
export const MODEL_PATHS: Example = drawn<ModelSettings, readonly [ModelPath, ModelPath]>({
  name: "model paths",
  needs: "modelPath",
  given: "5 to 40 steps from a start within a band, at a volatility of 0.01 to 0.9, each asked for twice",
  expected:
    "the start and as many answers as steps, within the band, no more clamps than answers on its edges, and twice the same",
  draw(draws) {
    const start = draws.digits(draws.whole(5, 12));
    const width = start / BigInt(draws.pick([2, 20, 200]));
    return {
      decimals: draws.pick([6, 8]),
      start,
      minimum: start - width,
      maximum: start + width,
      volatility: writeUnits(BigInt(draws.whole(1, 90)), 2),
      steps: draws.whole(5, 40),
    };
  },
  fits: () => true,
  put: async (asked, settings) => [await asked.modelPath(settings), await asked.modelPath(settings)],
  wrong(settings, answer) {
    const expected = "a path of those settings, twice the same";
    if ("failure" in answer) return { expected, got: inWords(answer.failure) };
    const [first, second] = answer.got;
    const good = isPathOf(settings, first);
    return good && plainly(first) === plainly(second)
      ? undefined
      : { expected, got: plainly(first).slice(0, 200) };
  },
  words,
  right: () => "a path of those settings, twice the same",
  size: (settings) => words(settings).length,
  simpler: (settings) => (settings.steps > 1 ? [{ ...settings, steps: Math.floor(settings.steps / 2) }] : []),
});

function words({ start, minimum, maximum, volatility, steps }: ModelSettings): string {
  return `${steps} steps from ${start} between ${minimum} and ${maximum} at a volatility of ${volatility}`;
}
