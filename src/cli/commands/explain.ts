import type { ArgumentsOf, Command, Shape } from "./command.ts";
import { JSON_ONLY, LANG } from "./shared.ts";

const shape = {
  arguments: {
    what: {
      help: "Its name in English or Chinese, as list shows it, the number of a scenario, or a scenario's file",
      value: "NAME",
      kind: "topic",
    },
  },
  options: {
    json: JSON_ONLY,
    lang: LANG,
  },
} as const satisfies Shape;

/** Arguments of `corridor explain`. */
export type ExplainArguments = ArgumentsOf<typeof shape>;

export const explain: Command = {
  name: "explain",
  help: "Explains a scenario, with all that it runs with, a verb, fault, status, term, exit code, error code or contract error. Exit code 2 where there is none",
  ...shape,
  examples: [
    "explain stale-rate",
    "explain escrow",
    "explain margin --lang zh",
    "explain IllegalTransition --lang zh",
    "explain 5",
  ],
  load: () => import("../explain.ts").then(({ settleExplain }) => settleExplain),
};
