import type { Text } from "../../src/report/player/player-document.ts";
import type { Language } from "../../src/language.ts";
import { language } from "./store.ts";

/** A text in the language that is chosen. */
export function textOf(text: Text, of: Language = language.value): string {
  return typeof text === "string" ? text : text[of];
}
