import { SettlementError } from "../errors/settlement-error.ts";
import { closestName, listOf, shortened } from "../fields/closest-name.ts";
import { VERSION } from "../version.ts";
import { runCommand, type CommandContext } from "./command.ts";
import type { Command, CommandValues } from "./commands/command.ts";
import { helpLanguage } from "./commands/help-text.ts";
import { GLOBAL_OPTIONS } from "./commands/shared.ts";
import { ALL_OPTIONS, COMMANDS } from "./commands/table.ts";
import { networkUrl, openNetwork } from "./options.ts";
import { scanWords, type TypedWords } from "./scan.ts";
import { understand } from "./understand.ts";

/**
 * Carries out what the words of a command line ask for, and sets the exit code. What is wrong with them is refused in the
 * language of `--lang`, or else of the environment; what a command prints is in English unless `--lang` is given, so that
 * programs that read it find the same everywhere.
 *
 * @param args The words behind the name of the program.
 */
export async function runCommandLine(
  args: readonly string[],
  caller: Pick<CommandContext, "terminal" | "calledAs">,
): Promise<void> {
  if (args[0] === "complete") {
    const { printCandidates } = await import("./complete/complete.ts");
    await printCandidates(args.slice(1), caller.terminal);
    return;
  }
  const lang = helpLanguage(args, process.env);
  const words = scanWords(args, ALL_OPTIONS);
  const [name] = words.arguments;
  const known = COMMANDS.find((each) => each.name === name);
  const more = known === undefined ? "help" : `help ${known.name}`;
  const quiet = { stackTraces: false, network: undefined, verbosity: 0 } as const;
  const context: CommandContext = { ...caller, openNetwork, ...quiet };
  let called: Called | undefined;
  await runCommand({ lang, json: args.includes("--json"), more }, context, () => {
    called = calledCommand(words, lang);
    if (called === undefined) caller.terminal.print(VERSION);
    return 0;
  });
  if (called === undefined) return;
  const { command, values, ...given } = called;
  const action = await command.load();
  await action(values, { ...caller, openNetwork, ...given });
}

interface Called extends Pick<CommandContext, "stackTraces" | "network" | "verbosity"> {
  readonly command: Command;
  readonly values: CommandValues;
}

/**
 * The command that is meant; none where the version is asked for. Who asks for help gets it, whatever else was typed.
 *
 * @throws COMMAND_MISSPELT, COMMAND_UNKNOWN; the refusals of `understand` and `networkUrl`
 */
function calledCommand(words: TypedWords, lang: string): Called | undefined {
  const has = (name: string): number => words.options.filter((option) => option.name === name).length;
  const [name, ...rest] = words.arguments;
  const plain = { stackTraces: has("showStackTraces") > 0, network: undefined, verbosity: 0 } as const;
  if (has("help") > 0 && name !== undefined)
    return { ...plain, command: commandOf("help"), values: { commands: [commandOf(name).name], lang } };
  if (has("version") > 0 && has("help") === 0) return undefined;
  const command = commandOf(name ?? "help");
  const { values, common } = understand(
    { ...words, arguments: rest },
    { ...command, name: name ?? "corridor" },
    GLOBAL_OPTIONS,
  );
  const network = common["network"] === "" ? undefined : String(common["network"]);
  networkUrl(network);
  const verbose = has("verbose");
  return {
    ...plain,
    network,
    verbosity: verbose > 1 ? 2 : verbose === 1 ? 1 : 0,
    command,
    values: command.name === "help" ? { ...values, lang } : values,
  };
}

/** @throws COMMAND_MISSPELT, COMMAND_UNKNOWN */
export function commandOf(name: string): Command {
  const found = COMMANDS.find((known) => known.name === name);
  if (found !== undefined) return found;
  const names = COMMANDS.map((each) => each.name);
  const suggestion = closestName(name, names);
  const command = shortened(name);
  if (suggestion !== undefined) throw new SettlementError("COMMAND_MISSPELT", { command, suggestion });
  throw new SettlementError("COMMAND_UNKNOWN", { command, known: listOf(names) });
}
