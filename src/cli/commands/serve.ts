import type { ArgumentsOf, Command, Shape } from "./command.ts";
import { LANG } from "./shared.ts";

const shape = {
  arguments: {
    folders: {
      help: "Folders of own scenarios, or files; new ones are saved in the first folder",
      value: "FOLDER",
      kind: "file",
      many: true,
    },
  },
  options: {
    port: { help: "The port of 127.0.0.1; without it, 5173 or the next that is free", value: "NUMBER" },
    lang: LANG,
  },
} as const satisfies Shape;

/** Arguments of `corridor serve`. */
export type ServeArguments = ArgumentsOf<typeof shape>;

export const serve: Command = {
  name: "serve",
  help: "Opens the page on this machine: step through scenarios, break and change them, learn. Ends with Ctrl-C",
  ...shape,
  examples: ["serve", "serve my-scenarios --port 8080"],
  load: () => import("../serve.ts").then(({ settleServe }) => settleServe),
};
