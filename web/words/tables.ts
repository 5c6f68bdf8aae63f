import type { Bilingual } from "../../src/language.ts";
import { BREAK_WORDS } from "./break.ts";
import { COMMON_WORDS } from "./common.ts";
import { COMPARE_WORDS } from "./compare.ts";
import { TEMPLATE } from "../editor/template.ts";
import { EDITOR_WORDS } from "./editor.ts";
import { LESSON_WORDS } from "./lessons.ts";
import { LIBRARY_WORDS } from "./library.ts";
import { PLAYER_WORDS } from "./player.ts";
import { SHELL_WORDS } from "./shell.ts";

/** The page's own words; what is about a run comes with it. Each part of the page has a table beside this one. */
export const WORDS = {
  ...SHELL_WORDS,
  ...PLAYER_WORDS,
  ...COMMON_WORDS,
  ...LIBRARY_WORDS,
  ...BREAK_WORDS,
  ...COMPARE_WORDS,
  ...EDITOR_WORDS,
  // It has both languages inside.
  "editor.template-text": { en: TEMPLATE, zh: TEMPLATE },
  ...LESSON_WORDS,
} as const satisfies Readonly<Record<string, Bilingual>>;
