import type { ArgumentsOf, Command, Shape } from "./command.ts";
import { LANG, OUTPUT_FORMAT } from "./shared.ts";

const shape = {
  arguments: {
    files: {
      help: "Scenarios (YAML), folders of them, numbers and names of the library, or traces (JSON)",
      value: "FILE",
      kind: "scenario",
      many: true,
      needed: true,
    },
  },
  options: {
    format: OUTPUT_FORMAT,
    json: { help: "Print one JSON object and nothing else: --format json", flag: true },
    lang: LANG,
  },
} as const satisfies Shape;

/** Arguments of `corridor check`. */
export type CheckArguments = ArgumentsOf<typeof shape>;

export const check: Command = {
  name: "check",
  help: "Validates scenarios and lists all errors; finds what was changed in a trace. Exit code 0 or 2",
  ...shape,
  examples: ["check scenarios/*.yaml", "check my-scenarios trace.json"],
  load: () => import("../check.ts").then(({ settleCheck }) => settleCheck),
};
