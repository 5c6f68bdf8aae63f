import type { en } from "./en.ts";

/** A key of the dictionaries. */
export type WordKey = keyof typeof en;

/** A dictionary: the same keys in every language, which the type checker sees to. */
export type Words = Readonly<Record<WordKey, string>>;

/** The languages that reports are written in. */
export const LANGUAGES = ["en", "zh"] as const;

export type Language = (typeof LANGUAGES)[number];
