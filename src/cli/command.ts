import { styleText } from "node:util";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { SettlementError } from "../errors/settlement-error.ts";
import type { Tone } from "../report/document.ts";
import type { Language } from "../language.ts";
import { commandLanguage } from "./options.ts";
import { tellError, toldAsJson } from "./tell-error.ts";

/** Where a command's words go, and how it is watched: the terminal, or a test. */
export interface Terminal {
  /** Takes what belongs on stdout. */
  readonly print: (text: string) => void;
  /** Takes what is for people while data goes to stdout. */
  readonly say: (text: string) => void;
  readonly paint: (tone: Tone, text: string) => string;
  /** Shows how far long work is, in place of what it showed before; nothing where nobody watches. */
  readonly progress: (text: string) => void;
}

/** What every command knows of how it was called. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly stackTraces: boolean;
  /** `--network`. */
  readonly network: string | undefined;
  /** How often `-v` was given, up to 2. */
  readonly verbosity: 0 | 1 | 2;
}

const FORMATS: Readonly<Record<Tone, "green" | "red" | "dim">> = { good: "green", bad: "red", quiet: "dim" };

/** The real terminal: colour only where it is one and `NO_COLOR` is not set. */
export const TERMINAL: Terminal = {
  print: (text) => process.stdout.write(`${text}\n`),
  say: (text) => process.stderr.write(`${text}\n`),
  paint: (tone, text) => styleText(FORMATS[tone], text, { stream: process.stdout }),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
  },
};

/** The context of a command that Hardhat calls. */
export function contextOf({ globalOptions }: HardhatRuntimeEnvironment): CommandContext {
  // Hardhat's own -v sets a level that -vv leaves at its default, so the arguments themselves are asked.
  const verbosity = process.argv.includes("-vv") ? 2 : process.argv.includes("-v") ? 1 : 0;
  return {
    terminal: TERMINAL,
    // Hardhat turns them on in CI, where nobody asked for them.
    stackTraces: process.argv.includes("--show-stack-traces"),
    network: globalOptions.network,
    verbosity,
  };
}

/** What a command is told besides its own arguments. */
export interface CommonArguments {
  readonly lang: string;
  readonly json?: boolean;
}

/**
 * Carries a command out and sets the exit code: the command's own, or that of the error it ended with. A reader that
 * goes away, such as `head`, ends it quietly.
 */
export async function runCommand(
  { lang, json = false }: CommonArguments,
  { terminal, stackTraces }: CommandContext,
  command: (language: Language) => number | Promise<number>,
): Promise<void> {
  // It stays: what a closed pipe answers comes when the command is over.
  if (!process.stdout.listeners("error").includes(endQuietly)) process.stdout.on("error", endQuietly);
  let language: Language = "en";
  try {
    language = commandLanguage(lang);
    process.exitCode = await command(language);
  } catch (error) {
    if (json && error instanceof SettlementError)
      terminal.print(JSON.stringify({ error: toldAsJson(error) }));
    process.exitCode = tellError(error, { language, stackTraces, say: terminal.say });
  }
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit();
  throw error;
}
