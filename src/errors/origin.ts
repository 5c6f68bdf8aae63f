import type { Language } from "../language.ts";
import { phraseText, type Phrase } from "./phrases.ts";

/** A template of what happened, with a place behind it for what the value was made from; and what goes there. */
export function withOrigin(
  what: string,
  origin: Phrase | undefined,
  language: Language,
): readonly [template: string, values: Readonly<Record<string, string>>] {
  if (origin === undefined) return [what, {}];
  const made = phraseText(origin, language);
  return [`${what}{madeFrom}`, { madeFrom: language === "zh" ? `（${made}）` : ` (${made})` }];
}
