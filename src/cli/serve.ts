import { SettlementError } from "../errors/settlement-error.ts";
import { serve, type Served } from "../serve/server.ts";
import { runCommand, type CommandContext } from "./command.ts";
import type { ServeArguments } from "./commands/serve.ts";
import { ensureBuild } from "./ensure-build.ts";
import { ensurePage } from "./ensure-page.ts";
import { commandWord } from "./words.ts";

/** `corridor serve [FOLDER...]`: serves the page until it is interrupted. */
export function settleServe(args: ServeArguments, context: CommandContext): Promise<void> {
  return runCommand(args, context, async (language) => {
    const { print, say } = context.terminal;
    const port = portOf(args.port);
    await ensureBuild(() => say(commandWord("compiling", language)));
    await ensurePage();
    const served = await serve({
      folders: args.folders,
      calledAs: context.calledAs,
      ...(port === undefined ? {} : { port }),
    });
    print(commandWord("serve.ready", language, { url: served.url }));
    await interrupted(served);
    return 0;
  });
}

/** @throws PORT_INVALID */
function portOf(text: string): number | undefined {
  if (text === "") return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
  if (port > 65_535) throw new SettlementError("PORT_INVALID", { port: text });
  return port;
}

async function interrupted(served: Served): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await served.close();
}
