import type { ArgumentsOf, Command, Shape } from "./command.ts";

const shape = {
  arguments: { files: { help: "JSON files of cases; without one, the published vectors", many: true } },
  options: {
    op: { help: "Only the cases of this operation" },
    json: { help: "Print one JSON object and nothing else", flag: true },
    lang: { help: "Language: en or zh", initial: "en" },
  },
} as const satisfies Shape;

/** Arguments of `settle vectors`. */
export type VectorsArguments = ArgumentsOf<typeof shape>;

export const vectors: Command = {
  name: "vectors",
  help: "Runs exchange-rate vectors, the published ones or files, through the library and the contracts",
  ...shape,
  load: () => import("../vectors.ts").then(({ settleVectors }) => settleVectors),
};
