import { LANGUAGES } from "../../language.ts";
import type { ArgumentsOf, Command, Shape } from "./command.ts";

const shape = {
  arguments: {
    folders: {
      help: "The folder to begin in: a new one, or one without files of these names",
      value: "FOLDER",
      many: true,
      most: 1,
      kind: "folder",
    },
  },
  options: {
    template: {
      help: "minimal (a scenario), study (a scenario for a class), hardhat (contracts beside it) or tests (the test kit)",
      choices: ["minimal", "study", "hardhat", "tests"],
      initial: "minimal",
    },
    lang: { help: "Language of the files and messages: en or zh", choices: LANGUAGES, initial: "en" },
  },
} as const satisfies Shape;

/** Arguments of `corridor init`. */
export type InitArguments = ArgumentsOf<typeof shape>;

export const init: Command = {
  name: "init",
  help: "Begins a project of your own in a folder, this one unless named, and shows what to do next. Overwrites nothing. Exit code 2 where files are in the way",
  ...shape,
  examples: ["init my-corridor", "init my-course --template study --lang zh"],
  load: () => import("../init.ts").then(({ startProject }) => startProject),
};
