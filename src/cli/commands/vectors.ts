import type { ArgumentsOf, Command, Shape } from "./command.ts";
import { JSON_ONLY, LANG } from "./shared.ts";

const shape = {
  arguments: {
    files: {
      help: "JSON files of cases; without one, the published vectors",
      value: "FILE",
      kind: "file",
      many: true,
    },
  },
  options: {
    op: { help: "Only the cases of this operation", value: "OPERATION", kind: "operation" },
    json: JSON_ONLY,
    lang: LANG,
  },
} as const satisfies Shape;

/** Arguments of `corridor vectors`. */
export type VectorsArguments = ArgumentsOf<typeof shape>;

export const vectors: Command = {
  name: "vectors",
  help: "Runs exchange-rate vectors, the published ones or files, through the library and the contracts",
  ...shape,
  examples: ["vectors", "vectors --op convert.source", "vectors cases.json"],
  load: () => import("../vectors.ts").then(({ settleVectors }) => settleVectors),
};
