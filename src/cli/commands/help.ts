import type { ArgumentsOf, Command, Shape } from "./command.ts";

const shape = {
  arguments: { commands: { help: "Names of commands; without one, all of them in a line each", many: true } },
  options: { lang: { help: "Language: en or zh", initial: "en" } },
} as const satisfies Shape;

/** Arguments of `settle help`. */
export type HelpArguments = ArgumentsOf<typeof shape>;

export const help: Command = {
  name: "help",
  help: "Shows how commands are used, in English or Chinese",
  ...shape,
  load: () => import("../help.ts").then(({ settleHelp }) => settleHelp),
};
