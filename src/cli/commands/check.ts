import type { ArgumentsOf, Command, Shape } from "./command.ts";

const shape = {
  arguments: { files: { help: "Scenarios (YAML), or traces (JSON)", many: true } },
  options: {
    format: {
      help: "How mistakes are printed: text; json, one object; unix, a line each as compilers print them, for editors; github, a workflow command each",
      initial: "text",
    },
    json: { help: "Print one JSON object and nothing else: --format json", flag: true },
    lang: { help: "Language: en or zh", initial: "en" },
  },
} as const satisfies Shape;

/** Arguments of `settle check`. */
export type CheckArguments = ArgumentsOf<typeof shape>;

export const check: Command = {
  name: "check",
  help: "Validates scenarios and lists all errors; finds what was changed in a trace. Exit code 0 or 2",
  ...shape,
  load: () => import("../check.ts").then(({ settleCheck }) => settleCheck),
};
