import type { ArgumentsOf, Command, Shape } from "./command.ts";

const shape = {
  arguments: {
    left: { help: "A trace (JSON, by settle run --trace)" },
    right: { help: "Another one" },
  },
  options: {
    json: { help: "Print all differences as one JSON object and nothing else", flag: true },
    lang: { help: "Language: en or zh", initial: "en" },
  },
} as const satisfies Shape;

/** Arguments of `settle compare`. */
export type CompareArguments = ArgumentsOf<typeof shape>;

export const compare: Command = {
  name: "compare",
  help: "Compares two traces step by step: amounts, statuses, gas, events. Exit code 0 when equal, 5 when different",
  ...shape,
  load: () => import("../compare.ts").then(({ settleCompare }) => settleCompare),
};
