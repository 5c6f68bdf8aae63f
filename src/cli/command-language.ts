import { SettlementError } from "../errors.ts";
import { LANGUAGES, type Language } from "../report/words/words.ts";

/** @throws OPTION_INVALID */
export function commandLanguage(value: string): Language {
  const language = LANGUAGES.find((known) => known === value);
  if (language !== undefined) return language;
  throw new SettlementError("OPTION_INVALID", { option: "--lang", value, known: LANGUAGES.join(", ") });
}
