import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CommandContext } from "../../../src/cli/command.ts";
import { openNetwork } from "../../../src/cli/options.ts";

/** What came of a command. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Carries a command out in this process, with what it prints and the exit code it sets. */
export async function ended(
  command: (context: CommandContext) => Promise<void>,
  context: Partial<CommandContext> = {},
): Promise<Ended> {
  const [out, errors]: [string[], string[]] = [[], []];
  const { exitCode } = process;
  const terminal = {
    print: (text: string) => void out.push(text),
    say: (text: string) => void errors.push(text),
    paint: (_tone: string, text: string) => text,
    progress: () => {},
    ask: () => Promise.resolve(undefined),
    width: 100,
  };
  try {
    await command({
      terminal,
      calledAs: "npx corridor",
      stackTraces: false,
      network: undefined,
      openNetwork,
      verbosity: 0,
      ...context,
    });
    return { code: Number(process.exitCode ?? 0), out: out.join("\n"), errors: errors.join("\n") };
  } finally {
    process.exitCode = exitCode;
  }
}

/** A folder for the files of one suite, which is gone after it. */
export function scratchFolder(): (name: string) => string {
  let folder = "";
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "corridor-"));
  });
  after(() => rmSync(folder, { recursive: true }));
  return (name) => path.join(folder, name);
}
