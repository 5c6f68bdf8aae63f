import type { Bilingual } from "../../src/language.ts";
import { PLAYER_WORDS } from "./player.ts";
import { SHELL_WORDS } from "./shell.ts";

/** The page's own words; what is about a run comes with it. Each part of the page has a table beside this one. */
export const WORDS = { ...SHELL_WORDS, ...PLAYER_WORDS } as const satisfies Readonly<
  Record<string, Bilingual>
>;
