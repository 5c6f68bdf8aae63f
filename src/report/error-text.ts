import type { ErrorText } from "../errors/error-row.ts";
import type { SettlementError } from "../errors/settlement-error.ts";
import { ERRORS } from "../errors/table.ts";
import { parametersIn } from "../errors/phrases.ts";
import { withOrigin } from "../errors/origin.ts";
import { asTyped } from "../errors/shell-word.ts";
import { BY_NPX, fillTemplate, type CommandWords, type Language } from "../language.ts";

/**
 * An error as a sentence of what happened and one of what to try.
 *
 * @param words The words that commands are called by where it is read; those of `npx corridor` unless given.
 * @example
 * ```ts
 * import { errorText, SettlementError } from "corridor";
 *
 * const error = new SettlementError("RUN_CANCELLED", {});
 * errorText(error, "en").what; // "The run was cancelled"
 * errorText(error, "zh").what; // "运行已取消"
 * ```
 */
export function errorText(
  { code, given, origin }: SettlementError,
  language: Language,
  words: CommandWords = BY_NPX,
): ErrorText {
  const { what, hint } = ERRORS[code][language];
  const parameters = { ...words, ...parametersIn(given, language) };
  const [template, made] = withOrigin(what, origin, language);
  return {
    what: fillTemplate(template, { ...parameters, ...made }),
    hint: fillTemplate(...asTyped(hint, parameters)),
  };
}
