import type { ArgumentsOf, Command, Shape } from "./command.ts";
import { SUBJECTS } from "../../trace/subjects.ts";
import { JSON_ONLY, LANG } from "./shared.ts";

const shape = {
  arguments: {
    what: {
      help: "A kind (scenarios, verbs, faults, statuses, terms, errors, contract-errors, exit-codes), all, or a word that names or first sentences have; an overview without",
      value: "WHAT",
      many: true,
    },
  },
  options: {
    subject: { help: "Only the scenarios of this subject", choices: SUBJECTS },
    json: JSON_ONLY,
    lang: LANG,
  },
} as const satisfies Shape;

/** Arguments of `corridor list`. */
export type ListArguments = ArgumentsOf<typeof shape>;

export const list: Command = {
  name: "list",
  help: "Lists scenarios with what they teach, verbs, faults, statuses, terms, errors and exit codes: an overview, a kind, or what has a word. Exit code 2 where nothing has it",
  ...shape,
  examples: ["list", "list faults", "list stale", "list --subject rates", "list --json"],
  load: () => import("../list.ts").then(({ settleList }) => settleList),
};
