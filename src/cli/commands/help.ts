import type { ArgumentsOf, Command, Shape } from "./command.ts";
import { LANG } from "./shared.ts";

const shape = {
  arguments: {
    commands: {
      help: "Names of commands; without one, all of them in a line each",
      value: "COMMAND",
      kind: "command",
      many: true,
    },
  },
  options: { lang: LANG },
} as const satisfies Shape;

/** Arguments of `corridor help`. */
export type HelpArguments = ArgumentsOf<typeof shape>;

export const help: Command = {
  name: "help",
  help: "Shows how commands are used, in English or Chinese",
  ...shape,
  examples: ["help", "help run --lang zh"],
  load: () => import("../help.ts").then(({ settleHelp }) => settleHelp),
};
