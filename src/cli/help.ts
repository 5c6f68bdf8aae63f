import type { Language } from "../language.ts";
import { wrap } from "../report/table.ts";
import { VERSION } from "../version.ts";
import { BY_HARDHAT } from "./called-as.ts";
import { runCommand, type CommandContext } from "./command.ts";
import { commandOf } from "./command-line.ts";
import { argumentUsage, optionUsage, usageOf, type Command, type Option } from "./commands/command.ts";
import type { HelpArguments } from "./commands/help.ts";
import { globalHelp, helpText } from "./commands/help-text.ts";
import { GLOBAL_OPTIONS } from "./commands/shared.ts";
import { COMMANDS } from "./commands/table.ts";
import { commandWord } from "./words.ts";

/** Columns that help takes at most, however wide the terminal is. */
const MOST_WIDTH = 100;

/** Columns of the first column at most; what is longer stands on a line of its own. */
const NAMES_WIDTH = 26;

/** `corridor help [COMMAND...]` */
export function settleHelp(args: HelpArguments, context: CommandContext): Promise<void> {
  return runCommand(args, context, (language) => {
    const asked = args.commands.map(commandOf);
    const { calledAs, terminal } = context;
    const place = { corridor: calledAs, width: Math.min(terminal.width, MOST_WIDTH) };
    const texts =
      asked.length === 0
        ? [overview(place, language)]
        : asked.map((command) => usage(command, place, language));
    context.terminal.print(texts.join("\n\n"));
    return 0;
  });
}

/** Where help is read: the words that commands are called by, and the columns of a line. */
interface HelpPlace {
  readonly corridor: string;
  readonly width: number;
}

function overview(place: HelpPlace, language: Language): string {
  const { corridor, width } = place;
  const rows = COMMANDS.map((command) => [command.name, firstSentence(helpText(command, language).help)]);
  return [
    commandWord("help.about", language, { version: VERSION }),
    "",
    commandWord("help.usage", language, { usage: `${corridor} COMMAND [OPTIONS]` }),
    "",
    commandWord("help.commands", language),
    ...columns(rows, width),
    ...commonLines(place, language),
    "",
    commandWord("help.more", language, { corridor }),
  ].join("\n");
}

function usage(command: Command, place: HelpPlace, language: Language): string {
  const { corridor, width } = place;
  const { arguments: places, options, examples } = command;
  const text = helpText(command, language, isByHardhat(corridor) ? "hardhat" : "shell");
  const argumentRows = Object.entries(places).map(([name, argument]) => [
    argumentUsage(name, argument),
    text.arguments[name] ?? "",
  ]);
  const optionRows = Object.entries(options).map(([name, option]) => [
    typedAs(name, option),
    text.options[name] ?? "",
  ]);
  const section = (title: "help.arguments" | "help.options", rows: readonly string[][]): string[] =>
    rows.length === 0 ? [] : ["", commandWord(title, language), ...columns(rows, width)];
  return [
    ...wrap(text.help, width),
    "",
    commandWord("help.usage", language, { usage: `${corridor} ${usageOf(command)} [OPTIONS]` }),
    ...section("help.arguments", argumentRows),
    ...section("help.options", optionRows),
    ...commonLines(place, language),
    "",
    commandWord("help.examples", language),
    ...examples.map((example) => `  ${corridor} ${example}`),
  ].join("\n");
}

function firstSentence(text: string): string {
  return /^.*?(?=[.](?=\s)|。|$)/u.exec(text)?.[0] ?? text;
}

/** The options that every command has; Hardhat shows its own. */
function commonLines({ corridor, width }: HelpPlace, language: Language): string[] {
  if (isByHardhat(corridor)) return [];
  const texts = globalHelp(language);
  const rows = Object.entries<Option>(GLOBAL_OPTIONS).map(([name, option]) => [
    typedAs(name, option),
    texts[name] ?? "",
  ]);
  return ["", commandWord("help.common", language), ...columns(rows, width)];
}

function typedAs(name: string, option: Option): string {
  return `${option.short === undefined ? "" : `-${option.short}, `}${optionUsage(name, option)}`;
}

function isByHardhat(corridor: string): boolean {
  return BY_HARDHAT.includes(corridor);
}

function columns(rows: readonly (readonly string[])[], width: number): string[] {
  const short = rows.map(([name = ""]) => name.length).filter((length) => length <= NAMES_WIDTH);
  const names = Math.max(...short);
  return rows.flatMap(([name = "", text = ""]) => {
    const lines = wrap(text, width - names - 4);
    const [first = "", ...others] = lines;
    const indent = " ".repeat(names + 4);
    return name.length > names
      ? [`  ${name}`, ...lines.map((line) => indent + line)]
      : [`  ${name.padEnd(names)}  ${first}`, ...others.map((line) => indent + line)];
  });
}
