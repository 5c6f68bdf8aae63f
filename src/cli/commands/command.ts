import type { CommandContext } from "../command.ts";

/** An argument by its place. */
export interface Argument {
  /** What it is, without a full stop. */
  readonly help: string;
  /** Whether any number of them may follow, none included; it is then the last. */
  readonly many?: true;
}

/** An option: a flag, or one with a text after it. */
export interface Option {
  readonly help: string;
  readonly flag?: true;
  /** Whether it may be given several times. Hardhat takes it once, with commas between the values. */
  readonly many?: true;
  /** The text where the option is not given; empty unless set. */
  readonly initial?: string;
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
