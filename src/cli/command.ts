import { createInterface } from "node:readline";
import { styleText } from "node:util";
import type { Rpc } from "../chain/rpc.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { Tone } from "../report/document.ts";
import { BY_NPX, visibleJson, type Language } from "../language.ts";
import { terminalWidth } from "./terminal-width.ts";
import { unwritable } from "../files/disk.ts";
import { EXIT_CODES, worstOf } from "./exit-codes.ts";
import { commandLanguage } from "./options.ts";
import { errorJson, errorOutputOf, printError, type ErrorOutput } from "./print-error.ts";

/** How a command was called, and where its output goes: the terminal, or a test. */
export interface CommandContext {
  readonly terminal: {
    /** Prints to stdout. */
    readonly print: (text: string) => void;
    /** Prints to stderr, for people while data goes to stdout. */
    readonly say: (text: string) => void;
    readonly paint: (tone: Tone, text: string) => string;
    /** Overwrites the progress line; does nothing when stderr is not a terminal. */
    readonly progress: (text: string) => void;
    /** Asks for a line; `undefined` where stdin is not a terminal, or has ended. */
    readonly ask: (prompt: string) => Promise<string | undefined>;
    /** Columns that a line may take, from 80 to 200: of a pipe 100. */
    readonly width: number;
    /** Those of a line on stderr: a message that a program reads stays on one. */
    readonly errorWidth?: number;
  };
  /** The words that it was called with, for hints that are typed as they stand: `npx corridor`. */
  readonly calledAs: string;
  /** `--show-stack-traces`. */
  readonly stackTraces: boolean;
  /** `--network`. */
  readonly network: string | undefined;
  /** Opens the chain that `--network` names; in Hardhat one of the project's own networks. */
  readonly openNetwork: (name: string) => Promise<Rpc>;
  /** How often `-v` was given, up to 2. */
  readonly verbosity: 0 | 1 | 2;
}

const FORMATS: Readonly<Record<Tone, "green" | "red" | "dim">> = { good: "green", bad: "red", quiet: "dim" };

/** The real terminal: colour only where it is one and `NO_COLOR` is not set. */
export const TERMINAL: CommandContext["terminal"] = {
  print: (text) => process.stdout.write(`${text}\n`),
  say: (text) => process.stderr.write(`${text}\n`),
  paint: (tone, text) => styleText(FORMATS[tone], text, { stream: process.stdout }),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
  },
  ask: async (prompt) => {
    if (!process.stdin.isTTY) return undefined;
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return await new Promise((resolve) => {
        lines.once("close", () => resolve(undefined));
        lines.question(prompt, resolve);
      });
    } finally {
      lines.close();
    }
  },
  get errorWidth() {
    const isRead = process.stderr.isTTY || process.env.COLUMNS !== undefined;
    return isRead ? terminalWidth(process.env, process.stderr.columns) : Number.POSITIVE_INFINITY;
  },
  get width() {
    return terminalWidth(process.env, process.stdout.columns);
  },
};

/** How the command that runs prints its errors. */
let errorOutput: ErrorOutput = {
  language: "en",
  stackTraces: false,
  calledAs: BY_NPX.corridor,
  say: TERMINAL.say,
};

const stdoutLoss = new AbortController();

/** Aborted once stdout takes no more. */
export const STDOUT_LOST: AbortSignal = stdoutLoss.signal;

/**
 * Carries a command out and sets the exit code: the command's own, or that of the error it ended with. Where stdout takes
 * no more, as its reader has gone or the disk is full, the command goes on to its end, which is that error's.
 *
 * @param args `more`: what is advised below an error in place of its explanation.
 */
export async function runCommand(
  { lang, json = false, more }: { readonly lang: string; readonly json?: boolean; readonly more?: string },
  context: CommandContext,
  command: (language: Language) => number | Promise<number>,
): Promise<void> {
  // It stays: the error of a closed pipe comes when the command is over.
  if (!process.stdout.listeners("error").includes(loseStdout)) process.stdout.on("error", loseStdout);
  const output = (language: Language): ErrorOutput => ({
    ...errorOutputOf(context, language),
    ...(more === undefined ? {} : { more }),
  });
  let language: Language = "en";
  try {
    language = commandLanguage(lang);
    errorOutput = output(language);
    const code = await inFolder(() => command(language));
    process.exitCode = worstOf(STDOUT_LOST.aborted ? [code, EXIT_CODES.environment] : [code]);
  } catch (error) {
    if (json && error instanceof SettlementError)
      context.terminal.print(visibleJson({ error: errorJson(error) }));
    process.exitCode = printError(error, output(language));
  }
}

/** @throws FOLDER_GONE where a command asks for the folder that it was called in, and it was deleted. */
async function inFolder(command: () => number | Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).syscall !== "uv_cwd") throw cause;
    throw new SettlementError("FOLDER_GONE", {}, { cause });
  }
}

function loseStdout(cause: Error): void {
  if (STDOUT_LOST.aborted) return;
  stdoutLoss.abort(new SettlementError("RUN_CANCELLED", {}));
  process.exitCode = printError(unwritable("stdout", cause), errorOutput);
}
