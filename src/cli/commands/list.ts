import type { ArgumentsOf, Command, Shape } from "./command.ts";
import { JSON_ONLY, LANG } from "./shared.ts";

const shape = {
  arguments: {},
  options: {
    json: JSON_ONLY,
    lang: LANG,
  },
} as const satisfies Shape;

/** Arguments of `corridor list`. */
export type ListArguments = ArgumentsOf<typeof shape>;

export const list: Command = {
  name: "list",
  help: "Lists scenarios with what they teach, verbs, faults, statuses, terms, errors and exit codes",
  ...shape,
  examples: ["list", "list --json"],
  load: () => import("../list.ts").then(({ settleList }) => settleList),
};
