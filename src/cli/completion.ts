import { completionScript } from "../files/completion-scripts.ts";
import { runCommand, type CommandContext } from "./command.ts";
import type { CompletionArguments } from "./commands/completion.ts";

/** `corridor completion SHELL` */
export function settleCompletion(args: CompletionArguments, context: CommandContext): Promise<void> {
  return runCommand(args, context, () => {
    context.terminal.print(completionScript(args.shell).trimEnd());
    return 0;
  });
}
