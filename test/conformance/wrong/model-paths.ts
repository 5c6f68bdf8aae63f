import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import type { ModelSettings } from "../../../src/conformance/converter/payment-question.ts";
import { right, type WrongConverter } from "./mistake.ts";

/** How many paths were drawn. */
let drawn = 0n;

/** A path made of the right one, for settings that are not refused. */
const modelling = (
  change: (
    settings: ModelSettings,
    path: ReturnType<typeof right.modelPath>,
  ) => ReturnType<typeof right.modelPath>,
): Partial<FullConverter> => ({
  modelPath: (settings) => change(settings, right.modelPath(settings)),
});

/** What goes wrong with the paths of a model. */
export const WRONG_MODEL_PATHS: readonly WrongConverter[] = [
  {
    mistake: "a volatility of any size",
    fails: ["E12"],
    converter: {
      modelPath: (settings) =>
        right.modelPath({
          ...settings,
          volatility: Number(settings.volatility) > 3 ? "3" : settings.volatility,
        }),
    },
  },
  {
    mistake: "a band that is not kept",
    fails: ["E12"],
    converter: {
      modelPath: (settings) => right.modelPath({ ...settings, minimum: 1n, maximum: 2n ** 90n }),
    },
  },
  {
    mistake: "a path of one answer",
    fails: ["E12"],
    converter: modelling(({ minimum }) => ({ answers: [minimum], clamps: 1 })),
  },
  {
    mistake: "a path that stays where it starts",
    fails: ["E12"],
    converter: modelling(({ start, steps }) => ({
      answers: Array.from({ length: steps + 1 }, () => start),
      clamps: 0,
    })),
  },
  {
    mistake: "a path without its start",
    fails: ["E12"],
    converter: modelling((_, { answers, clamps }) => ({ answers: answers.slice(1), clamps })),
  },
  {
    mistake: "a path that is another one every time",
    fails: ["E12"],
    converter: modelling(({ maximum }, { answers, clamps }) => {
      drawn += 1n;
      return {
        answers: answers.map((answer, index) =>
          index > 0 && answer + drawn < maximum ? answer + drawn : answer,
        ),
        clamps,
      };
    }),
  },
  {
    mistake: "clamps counted once",
    fails: ["E12"],
    converter: modelling((_, { answers, clamps }) => ({ answers, clamps: Math.min(1, clamps) })),
  },
];
