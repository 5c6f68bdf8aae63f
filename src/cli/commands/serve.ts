import type { ArgumentsOf, Command, Shape } from "./command.ts";

const shape = {
  arguments: {
    folders: {
      help: "Folders of own scenarios, or files; new ones are saved in the first folder",
      many: true,
    },
  },
  options: {
    port: { help: "The port of 127.0.0.1; without it, 5173 or the next that is free" },
    lang: { help: "Language: en or zh", initial: "en" },
  },
} as const satisfies Shape;

/** Arguments of `settle serve`. */
export type ServeArguments = ArgumentsOf<typeof shape>;

export const serve: Command = {
  name: "serve",
  help: "Opens the page on this machine: step through scenarios, break and change them, learn. Ends with Ctrl-C",
  ...shape,
  load: () => import("../serve.ts").then(({ settleServe }) => settleServe),
};
