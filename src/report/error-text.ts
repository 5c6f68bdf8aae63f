import { ERRORS, fillTemplate, type ErrorCode, type SettlementError } from "../errors.ts";
import { errorsZh } from "./words/errors.zh.ts";
import type { Language } from "./words/words.ts";

/** What happened, and what to try. */
export interface ErrorText {
  readonly what: string;
  readonly hint: string;
}

const TEXTS: Readonly<Record<Language, Readonly<Record<ErrorCode, ErrorText>>>> = {
  en: ERRORS,
  zh: errorsZh,
};

/** The templates of an error code in a language. */
export function errorTemplates(code: ErrorCode, language: Language): ErrorText {
  return TEXTS[language][code];
}

/** An error as a sentence of what happened and one of what to try. */
export function errorText({ code, parameters }: SettlementError, language: Language): ErrorText {
  const { what, hint } = errorTemplates(code, language);
  return { what: fillTemplate(what, parameters), hint: fillTemplate(hint, parameters) };
}
