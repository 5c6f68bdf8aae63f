import type { ArgumentsOf, Command, Shape } from "./command.ts";

const shape = {
  arguments: { files: { help: "JSON files of cases", many: true } },
  options: {
    json: { help: "Print one JSON object and nothing else", flag: true },
    lang: { help: "Language of errors: en or zh", initial: "en" },
  },
} as const satisfies Shape;

/** Arguments of `settle vectors`. */
export type VectorsArguments = ArgumentsOf<typeof shape>;

export const vectors: Command = {
  name: "vectors",
  help: "Runs files of exchange-rate vectors through the library and the contracts",
  ...shape,
  load: () => import("../vectors.ts").then(({ settleVectors }) => settleVectors),
};
