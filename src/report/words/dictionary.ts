import { en } from "./en.ts";
import type { Language, Words } from "./words.ts";
import { zh } from "./zh.ts";

const DICTIONARIES: Readonly<Record<Language, Words>> = { en, zh };

/** The words of a language. */
export function dictionary(language: Language): Words {
  return DICTIONARIES[language];
}
