import type { ArgumentsOf, Command, Shape } from "./command.ts";

const shape = {
  arguments: {},
  options: {
    json: { help: "Print one JSON object and nothing else", flag: true },
    lang: { help: "Language: en or zh", initial: "en" },
  },
} as const satisfies Shape;

/** Arguments of `settle list`. */
export type ListArguments = ArgumentsOf<typeof shape>;

export const list: Command = {
  name: "list",
  help: "Lists scenarios with what they teach, verbs, faults, statuses, terms, errors and exit codes",
  ...shape,
  load: () => import("../list.ts").then(({ settleList }) => settleList),
};
