import { visibleText, type Language } from "../../language.ts";
import type { CommandContext } from "../command.ts";
import { optionName, optionText, type Argument, type Command, type Option } from "../commands/command.ts";
import { globalHelp, helpLanguage, helpText } from "../commands/help-text.ts";
import { GLOBAL_OPTIONS, LANG } from "../commands/shared.ts";
import { ALL_OPTIONS, COMMANDS } from "../commands/table.ts";
import { scanWords, takesNext, type TypedWords } from "../scan.ts";
import { commandNames, namesOf, type Candidate } from "./names.ts";

/** What a shell offers where the cursor is. */
export interface Offered {
  readonly candidates: readonly Candidate[];
  /** Paths of the disk that it offers besides. */
  readonly paths: "none" | "files" | "folders";
}

const NOTHING: Offered = { candidates: [], paths: "none" };

/**
 * Prints what the scripts of `corridor completion` ask for: a candidate a line, a tab and what it is; then a line of a colon
 * and the paths that the shell offers besides.
 *
 * @param words Those behind the name of the program, up to the cursor; the last one is being typed, and may be empty.
 */
export async function printCandidates(
  words: readonly string[],
  { print }: CommandContext["terminal"],
): Promise<void> {
  const { candidates, paths } = await offered(words, helpLanguage(words, process.env));
  const lines = candidates.map(({ word, about }) => `${word}\t${visibleText(about)}`);
  print([...lines, `:${paths}`].join("\n"));
}

/** What may stand in place of the last word. */
export async function offered(words: readonly string[], language: Language): Promise<Offered> {
  const last = words.at(-1) ?? "";
  const typed = scanWords(words.slice(0, -1), ALL_OPTIONS);
  const [name, ...given] = typed.arguments;
  const command = COMMANDS.find((each) => each.name === name);
  const options = { ...(command?.options ?? { lang: LANG }), ...GLOBAL_OPTIONS };
  const { candidates, paths } = await unfiltered({ last, typed, name, given, command, options, language });
  return { candidates: candidates.filter(({ word }) => word.startsWith(last)), paths };
}

interface Place {
  readonly last: string;
  readonly typed: TypedWords;
  /** Of the command, whether there is such a one or not. */
  readonly name: string | undefined;
  readonly given: readonly string[];
  readonly command: Command | undefined;
  readonly options: Readonly<Record<string, Option>>;
  readonly language: Language;
}

async function unfiltered(place: Place): Promise<Offered> {
  const { last, typed, name, given, command, options, language } = place;
  const before = typed.options.at(-1);
  const isPending = !typed.ended && typed.endsWithOption && before !== undefined;
  if (isPending && takesNext(before, ALL_OPTIONS))
    return valuesOf(options[before.name ?? ""], last, language);
  if (!typed.ended && last.startsWith("-")) return optionsAt(place);
  if (command === undefined)
    return name === undefined ? { candidates: commandNames(language), paths: "none" } : NOTHING;
  const places = Object.values(command.arguments);
  const argument = places[given.length] ?? places.findLast(({ many, most }) => many && most === undefined);
  return valuesOf(argument, last, language);
}

/** Options, or the values of the one that is typed with `=`. */
async function optionsAt({ last, typed, command, options, language }: Place): Promise<Offered> {
  const at = last.indexOf("=");
  if (at >= 0) {
    const option = Object.entries(options).find(([name]) => `--${optionName(name)}` === last.slice(0, at));
    const { candidates, paths } = await valuesOf(option?.[1], last.slice(at + 1), language);
    const head = last.slice(0, at + 1);
    return { candidates: candidates.map(({ word, about }) => ({ word: head + word, about })), paths };
  }
  const texts = {
    ...(command === undefined ? {} : helpText(command, language).options),
    ...globalHelp(language),
  };
  const open = Object.entries(options).filter(
    ([name, { many }]) => many === true || typed.options.every((option) => option.name !== name),
  );
  const candidates = open.map(([name]) => ({ word: optionText(name), about: texts[name] ?? "" }));
  return { candidates, paths: "none" };
}

async function valuesOf(
  value: Argument | Option | undefined,
  typed: string,
  language: Language,
): Promise<Offered> {
  if (value === undefined) return NOTHING;
  const { choices, kind } = value;
  if (choices !== undefined)
    return { candidates: choices.map((word) => ({ word, about: "" })), paths: "none" };
  if (kind === undefined) return NOTHING;
  const paths = kind === "folder" ? "folders" : kind === "file" || kind === "scenario" ? "files" : "none";
  return { candidates: await namesOf(kind, typed, language), paths };
}
