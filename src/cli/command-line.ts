import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { list } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { VERSION } from "../version.ts";
import { runCommand, type CommandContext } from "./command.ts";
import { optionName, type Command, type CommandValues } from "./commands/command.ts";
import { helpLanguage } from "./commands/help-text.ts";
import { COMMANDS } from "./commands/table.ts";
import { openNetwork } from "./options.ts";

/** What every command takes besides its own options. */
const GLOBAL = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  verbose: { type: "boolean", short: "v", multiple: true },
  network: { type: "string" },
  "show-stack-traces": { type: "boolean" },
} as const satisfies ParseArgsOptionsConfig;

/**
 * Carries out what the words of a command line ask for, and sets the exit code.
 *
 * @param args The words behind the name of the program.
 */
export async function runCommandLine(
  args: readonly string[],
  caller: Pick<CommandContext, "terminal" | "calledAs">,
): Promise<void> {
  const lang = helpLanguage(args, process.env);
  const quiet = { stackTraces: false, network: undefined, verbosity: 0 } as const;
  const context: CommandContext = { ...caller, openNetwork, ...quiet };
  let called: Called | undefined;
  await runCommand({ lang }, context, () => {
    called = calledCommand(args);
    if (called.version) caller.terminal.print(VERSION);
    return 0;
  });
  if (called === undefined || called.version) return;
  const { command, values, ...given } = called;
  const action = await command.load();
  await action(values, { ...caller, openNetwork, ...given });
}

interface Called extends Pick<CommandContext, "stackTraces" | "network" | "verbosity"> {
  readonly command: Command;
  readonly values: CommandValues;
  readonly version: boolean;
}

/** @throws OPTION_INVALID, OPTION_UNKNOWN */
function calledCommand(args: readonly string[]): Called {
  const [name, ...rest] = args[0] === undefined || args[0].startsWith("-") ? ["help", ...args] : args;
  const command = commandOf(name ?? "help");
  const { values, positionals } = parsed(command, rest);
  const { help, version = false, verbose = [], network, "show-stack-traces": stackTraces = false } = values;
  const given = {
    version,
    stackTraces,
    network,
    verbosity: verbose.length > 1 ? 2 : verbose.length === 1 ? 1 : 0,
  } as const;
  if (help === true && command.name !== "help") {
    const commands = [command.name];
    return {
      ...given,
      command: commandOf("help"),
      values: { commands, lang: helpLanguage(args, process.env) },
    };
  }
  return {
    ...given,
    command,
    values: { ...argumentsOf(command, positionals), ...optionsOf(command, values) },
  };
}

/** @throws OPTION_INVALID */
function commandOf(name: string): Command {
  const command = COMMANDS.find((known) => known.name === name);
  if (command !== undefined) return command;
  throw new SettlementError("OPTION_INVALID", {
    option: "corridor",
    value: name,
    known: list(COMMANDS.map((each) => each.name)),
  });
}

/** @throws OPTION_UNKNOWN */
function parsed({ options }: Command, args: readonly string[]) {
  const own = Object.fromEntries(
    Object.entries(options).map(([option, { flag, many }]) => [
      optionName(option),
      { type: flag ? "boolean" : "string", ...(many ? { multiple: true } : {}) } as const,
    ]),
  );
  try {
    return parseArgs({
      args: [...args],
      options: { ...own, ...GLOBAL },
      strict: true,
      allowPositionals: true,
    });
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new SettlementError("OPTION_UNKNOWN", { problem }, { cause });
  }
}

function optionsOf({ options }: Command, values: Readonly<Record<string, unknown>>): CommandValues {
  return Object.fromEntries(
    Object.entries(options).map(([option, { flag, many, initial = "" }]) => {
      const value = values[optionName(option)] as string | boolean | readonly string[] | undefined;
      return [option, value ?? (flag ? false : many ? [] : initial)];
    }),
  );
}

/** @throws OPTION_UNKNOWN */
function argumentsOf({ name, arguments: places }: Command, given: readonly string[]): CommandValues {
  const names = Object.entries(places);
  const taken = names.map(([argument, { many }], at): [string, string | readonly string[]] => {
    const value = many ? given.slice(at) : given[at];
    if (value !== undefined) return [argument, value];
    throw new SettlementError("OPTION_UNKNOWN", { problem: `${name}: ${argument.toUpperCase()} is missing` });
  });
  const extra = names.some(([, { many }]) => many) ? undefined : given[names.length];
  if (extra !== undefined)
    throw new SettlementError("OPTION_UNKNOWN", { problem: `${name} takes no further ${extra}` });
  return Object.fromEntries(taken);
}
