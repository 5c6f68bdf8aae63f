import type { Language } from "../language.ts";
import type { OldWord } from "../scenario/source/old-words.ts";
import type { CommandContext } from "./command.ts";
import { commandWord } from "./words.ts";

/** Prints, on one line of stderr, the name of today of a word that was used by its old one. */
export function sayOldWord(
  { old, current, place }: OldWord,
  { say }: CommandContext["terminal"],
  language: Language,
): void {
  const at = place === undefined ? "" : `${place.file}:${place.line}:${place.column}`;
  say(commandWord(place === undefined ? "old-word" : "old-word.at", language, { at, old, current }));
}
