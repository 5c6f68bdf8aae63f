import type { Language } from "./words/words.ts";

/** A text of a few sentences, in every language. */
export type Explanation = Readonly<Record<Language, string>>;
