import { SettlementError } from "../errors/settlement-error.ts";
import type { Language } from "../language.ts";
import { table, wrap } from "../report/table.ts";
import { runCommand, type CommandContext } from "./command.ts";
import { optionText, type Command } from "./commands/command.ts";
import type { HelpArguments } from "./commands/help.ts";
import { helpText } from "./commands/help-text.ts";
import { COMMANDS } from "./commands/table.ts";
import { commandWord } from "./words.ts";

/** Columns of the terminal that help takes. */
const WIDTH = 100;

/** `settle help [COMMAND...]` */
export function settleHelp(args: HelpArguments, context: CommandContext): Promise<void> {
  return runCommand(args, context, (language) => {
    const asked = args.commands.map(commandOf);
    const texts =
      asked.length === 0 ? [overview(language)] : asked.map((command) => usage(command, language));
    context.terminal.print(texts.join("\n\n"));
    return 0;
  });
}

/** @throws OPTION_INVALID */
function commandOf(name: string): Command {
  const command = COMMANDS.find((known) => known.name === name);
  if (command !== undefined) return command;
  const known = COMMANDS.map((each) => each.name).join(", ");
  throw new SettlementError("OPTION_INVALID", { option: "settle help", value: name, known });
}

function overview(language: Language): string {
  const rows = COMMANDS.map((command) => [`settle ${command.name}`, helpText(command, language).help]);
  return [
    commandWord("help.commands", language),
    ...columns(rows),
    "",
    commandWord("help.more", language),
  ].join("\n");
}

function usage(command: Command, language: Language): string {
  const { help, arguments: positional, options } = helpText(command, language);
  const places = Object.entries(command.arguments).map(([name, { many }]) =>
    many ? `[${name}...]` : name.toUpperCase(),
  );
  const taken = Object.entries(options).map(([name, text]) => [
    `${optionText(name)}${command.options[name]?.flag ? "" : " TEXT"}`,
    text,
  ]);
  return [
    ...wrap(help, WIDTH),
    "",
    `npx hardhat settle ${[command.name, "[OPTIONS]", ...places].join(" ")}`,
    "",
    ...columns([...Object.entries(positional), ...taken]),
  ].join("\n");
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const width = WIDTH - 4 - Math.max(...rows.map(([name = ""]) => name.length));
  return table([{ heading: "" }, { heading: "", width }], rows)
    .slice(2)
    .map((line) => `  ${line}`);
}
