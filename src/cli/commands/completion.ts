import type { ArgumentsOf, Command, Shape } from "./command.ts";
import { LANG } from "./shared.ts";

/** Shells that commands can be completed in. */
const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;

const shape = {
  arguments: { shell: { help: "The shell that reads it", choices: SHELLS } },
  options: { lang: LANG },
} as const satisfies Shape;

/** Arguments of `corridor completion`. */
export type CompletionArguments = ArgumentsOf<typeof shape>;

export const completion: Command = {
  name: "completion",
  help: "Prints what a shell reads to complete commands, options, files, scenarios and other names on the Tab key",
  ...shape,
  examples: ["completion bash", "completion zsh", "completion fish", "completion powershell"],
  load: () => import("../completion.ts").then(({ settleCompletion }) => settleCompletion),
};
