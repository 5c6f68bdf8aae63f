import type { ArgumentsOf, Command, Shape } from "./command.ts";

const shape = {
  arguments: { what: { help: "Its name in English or Chinese, as settle list shows it" } },
  options: {
    json: { help: "Print one JSON object and nothing else", flag: true },
    lang: { help: "Language: en or zh", initial: "en" },
  },
} as const satisfies Shape;

/** Arguments of `settle explain`. */
export type ExplainArguments = ArgumentsOf<typeof shape>;

export const explain: Command = {
  name: "explain",
  help: "Explains a scenario, verb, fault, status, term, exit code, error code or contract error. Exit code 2 where there is none",
  ...shape,
  load: () => import("../explain.ts").then(({ settleExplain }) => settleExplain),
};
