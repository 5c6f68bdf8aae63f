import { BY_NPX, fillTemplate } from "../language.ts";
import type { Language } from "../language.ts";
import { COMMAND_WORDS, type CommandWord } from "./command-words.ts";

/** A phrase of a command, with its placeholders filled. */
export function commandWord(
  word: CommandWord,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return fillTemplate(COMMAND_WORDS[word][language], { ...BY_NPX, ...values });
}
