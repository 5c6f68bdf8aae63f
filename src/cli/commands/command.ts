import type { CommandContext } from "../command.ts";

/** What a value names, which completion offers. */
export type ValueKind =
  "file" | "folder" | "scenario" | "lesson" | "topic" | "fault" | "operation" | "command" | "network";

/** A value, of an argument or an option. */
interface Value {
  /** What it is, without a full stop. */
  readonly help: string;
  /** What stands for it in help: `FILE`. */
  readonly value?: string;
  readonly kind?: ValueKind;
  /** All that it can be: what is refused, shown and completed follows from these. */
  readonly choices?: readonly string[];
}

/** An argument by its place. */
export interface Argument extends Value {
  /** Whether any number of them may follow, none included; it is then the last. */
  readonly many?: true;
  /** Of many, how many there may be. */
  readonly most?: number;
  /** Of many, whether the command needs one. */
  readonly needed?: true;
}

/** An option: a flag, or one with a text after it. */
export interface Option extends Value {
  readonly flag?: true;
  /** Whether it may be given several times. Hardhat takes it once, with commas between the values. */
  readonly many?: true;
  /** The text where the option is not given; empty unless set. */
  readonly initial?: string;
  /** Its letter: `v` of `-v`. */
  readonly short?: string;
}

/** What a command takes, by name; arguments in the order of their places. */
export interface Shape {
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly options: Readonly<Record<string, Option>>;
}

/** The values that a command is called with: what its action takes follows from what it declares. */
export type ArgumentsOf<Declared extends Shape> = {
  readonly [Name in keyof Declared["arguments"]]: Declared["arguments"][Name] extends { readonly many: true }
    ? readonly string[]
    : string;
} & {
  readonly [Name in keyof Declared["options"]]: Declared["options"][Name] extends { readonly flag: true }
    ? boolean
    : Declared["options"][Name] extends { readonly many: true }
      ? readonly string[]
      : string;
};

/** The values of any command. */
export type CommandValues = Readonly<Record<string, string | boolean | readonly string[]>>;

/** Carries a command out. A method's type, because an action asks for the values of its own command only. */
export type Action = {
  action(this: void, values: CommandValues, context: CommandContext): Promise<void>;
}["action"];

/** A command, from which the command line, its Hardhat task and its page are made. */
export interface Command extends Shape {
  readonly name: string;
  /** What it does and what it ends with, without a full stop. */
  readonly help: string;
  /** What a reader can copy, without the words that the command line is called by: `run scenarios/01-happy-path.yaml`. */
  readonly examples: readonly string[];
  /** Loads its action, when the command is called. Takes it by its name, so that what else is there is found unused. */
  readonly load: () => Promise<Action>;
}

/** An option as it is typed: `--no-expect` of `noExpect`, as Hardhat makes it. */
export function optionText(name: string): string {
  return `--${optionName(name)}`;
}

/** The same without its dashes. */
export function optionName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What stands for a value in help: `FILE`, `en|zh`. */
export function valueText(name: string, { value, choices }: Argument | Option): string {
  if (value !== undefined) return value;
  return choices === undefined ? optionName(name).toUpperCase() : choices.join("|");
}

/** An option with what stands for its value: `--report FILE`. */
export function optionUsage(name: string, option: Option): string {
  return `${optionText(name)}${option.flag ? "" : ` ${valueText(name, option)}`}`;
}

/** An argument as usage shows it: `FILE`, `FILE...` where several may be given, in brackets where none is needed. */
export function argumentUsage(name: string, argument: Argument): string {
  const text = valueText(name, argument);
  if (!argument.many) return text;
  const several = argument.most === 1 ? text : `${text}...`;
  return argument.needed ? several : `[${several}]`;
}

/** How a command is typed behind the words that the command line is called by: `compare LEFT RIGHT`. */
export function usageOf({ name, arguments: places }: Pick<Command, "name" | "arguments">): string {
  return [name, ...Object.entries(places).map(([each, argument]) => argumentUsage(each, argument))].join(" ");
}
