import type { Text } from "../../src/report/player/player-document.ts";
import type { Language } from "../../src/language.ts";
import { called } from "./called.ts";
import { language } from "./store.ts";

/** A text in the language that is chosen, with its commands in the words of who started the server. */
export function textOf(text: Text, of: Language = language.value): string {
  return called(typeof text === "string" ? text : text[of]);
}
