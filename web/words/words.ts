import type { Bilingual } from "../../src/language.ts";
import { language } from "../shell/store.ts";
import { BREAK_WORDS } from "./break.ts";
import { COMMON_WORDS } from "./common.ts";
import { COMPARE_WORDS } from "./compare.ts";
import { EDITOR_WORDS } from "./editor.ts";
import { LESSON_WORDS } from "./lessons.ts";
import { LIBRARY_WORDS } from "./library.ts";
import { PLAYER_WORDS } from "./player.ts";
import { SHELL_WORDS } from "./shell.ts";

/** The page's own words; what is about a run comes with it. Each part of the page has a table beside this one. */
const WORDS = {
  ...SHELL_WORDS,
  ...PLAYER_WORDS,
  ...COMMON_WORDS,
  ...LIBRARY_WORDS,
  ...BREAK_WORDS,
  ...COMPARE_WORDS,
  ...EDITOR_WORDS,
  ...LESSON_WORDS,
} as const satisfies Readonly<Record<string, Bilingual>>;

export type PageWord = keyof typeof WORDS;

/** A word of the page in the language that is chosen, with its `{name}` placeholders filled. */
export function word(key: PageWord, values: Readonly<Record<string, string | number>> = {}): string {
  return WORDS[key][language.value].replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(values[name] ?? placeholder),
  );
}
