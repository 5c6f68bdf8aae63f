import { SettlementError } from "../errors/settlement-error.ts";
import { closestName, listOf, shortened } from "../fields/closest-name.ts";
import { chosen } from "./choice.ts";
import {
  argumentUsage,
  optionText,
  usageOf,
  valueText,
  type Argument,
  type Command,
  type CommandValues,
  type Option,
} from "./commands/command.ts";
import type { TypedOption, TypedWords } from "./scan.ts";

/** What words are held against: a command, or a script of this repository. */
export type Declared = Pick<Command, "name" | "arguments" | "options">;

type Options = Readonly<Record<string, Option>>;

/** The values of the options and arguments that a command declares. */
export interface Understood {
  readonly values: CommandValues;
  /** Those of the options that every command has. */
  readonly common: CommandValues;
}

/**
 * Holds the words of a command line against what a command declares.
 *
 * @param common Options that every command has.
 * @throws OPTION_MISSPELT, OPTION_UNKNOWN, OPTION_VALUE_MISSING, OPTION_VALUE_EXTRA, OPTION_REPEATED, OPTION_INVALID;
 * ARGUMENT_EMPTY, ARGUMENT_EXTRA, ARGUMENT_MISSING, in the order of the words
 */
export function understand(typed: TypedWords, declared: Declared, common: Options): Understood {
  for (const [at, option] of typed.options.entries())
    checkOption(option, typed.options.slice(0, at), declared, common);
  return {
    values: { ...argumentsOf(typed.arguments, declared), ...optionsOf(typed, declared.options) },
    common: optionsOf(typed, common),
  };
}

/** @param before The options that were typed before it. */
function checkOption(
  { name = "", text, value }: TypedOption,
  before: readonly TypedOption[],
  declared: Declared,
  common: Options,
): void {
  const all: Options = { ...declared.options, ...common };
  const option = all[name];
  if (option === undefined) throw optionUnknown(text, declared, Object.keys(all).map(optionText));
  if (option.flag && value !== undefined)
    throw new SettlementError("OPTION_VALUE_EXTRA", { option: text, value: shortened(value) });
  // Empty is what a variable of the shell is that was never set: as if the option were not there, it would pass unseen.
  if (!option.flag && (value === undefined || value.trim() === ""))
    throw new SettlementError("OPTION_VALUE_MISSING", { option: text, value: valueText(name, option) });
  if (!option.many && before.some((each) => each.name === name))
    throw new SettlementError("OPTION_REPEATED", { option: text });
  if (value !== undefined) checkChoice(text, value, option);
}

function optionUnknown(text: string, { name: command }: Declared, known: readonly string[]): SettlementError {
  const option = shortened(text);
  const dashes = text.startsWith("--") ? text : `-${text}`;
  const suggestion = closestName(dashes, known);
  if (suggestion !== undefined)
    return new SettlementError("OPTION_MISSPELT", { command, option, suggestion });
  return new SettlementError("OPTION_UNKNOWN", { command, option, known: listOf(known) });
}

/** @throws OPTION_INVALID where a value is none of those that there are */
function checkChoice(option: string, value: string, { choices }: Argument | Option): void {
  if (choices !== undefined) chosen(option, value, choices);
}

function optionsOf(typed: TypedWords, options: Options): CommandValues {
  return Object.fromEntries(
    Object.entries(options).map(([option, { flag, many, initial = "" }]) => {
      const given = typed.options.filter(({ name }) => name === option);
      const values = given.map(({ value = "" }) => value);
      if (flag) return [option, given.length > 0];
      return [option, many ? values : (values[0] ?? initial)];
    }),
  );
}

/** @throws ARGUMENT_EMPTY, ARGUMENT_EXTRA, ARGUMENT_MISSING, OPTION_INVALID */
function argumentsOf(
  given: readonly string[],
  { name: command, arguments: places }: Declared,
): CommandValues {
  const names = Object.entries(places);
  const usage = usageOf({ name: command, arguments: places });
  const most = names.reduce((sum, [, { many, most: limit = Infinity }]) => sum + (many ? limit : 1), 0);
  // As with the value of an option: `init "$DIR"` is to begin no project here where DIR was never set.
  if (given.some((value) => value.trim() === ""))
    throw new SettlementError("ARGUMENT_EMPTY", { command, usage });
  const extra = given[most];
  if (extra !== undefined)
    throw new SettlementError("ARGUMENT_EXTRA", { command, argument: shortened(extra), usage });
  const taken = names.map(([name, argument], at): [string, string | readonly string[]] => {
    const values = argument.many ? given.slice(at) : given.slice(at, at + 1);
    for (const value of values) checkChoice(command, value, argument);
    const [value] = values;
    if (argument.many) return [name, values];
    if (value !== undefined) return [name, value];
    throw new SettlementError("ARGUMENT_MISSING", {
      command,
      argument: argumentUsage(name, argument),
      usage,
    });
  });
  return Object.fromEntries(taken);
}
