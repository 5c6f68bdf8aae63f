import type { ArgumentsOf, Command, Shape } from "./command.ts";

const shape = {
  arguments: { files: { help: "Scenarios (YAML)", many: true } },
  options: {
    json: { help: "Print one JSON object and nothing else", flag: true },
    lang: { help: "Language: en or zh", initial: "en" },
  },
} as const satisfies Shape;

/** Arguments of `settle check`. */
export type CheckArguments = ArgumentsOf<typeof shape>;

export const check: Command = {
  name: "check",
  help: "Reads scenarios and says everything that is wrong with them; ends with 0, or with 2",
  ...shape,
  load: () => import("../check.ts").then(({ settleCheck }) => settleCheck),
};
