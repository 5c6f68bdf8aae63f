import type { Bilingual } from "../../src/language.ts";
import { language } from "../shell/store.ts";
import type { WORDS } from "./tables.ts";

export type PageWord = keyof typeof WORDS;

/** The build writes the words into the page as data: they need no parsing as script, and the script stays small. */
const words = JSON.parse(document.getElementById("words")?.textContent ?? "{}") as Readonly<
  Record<PageWord, Bilingual>
>;

/** A word of the page in the language that is chosen, with its `{name}` placeholders filled. */
export function word(key: PageWord, values: Readonly<Record<string, string | number>> = {}): string {
  return words[key][language.value].replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(values[name] ?? placeholder),
  );
}
