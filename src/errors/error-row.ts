import type { Language } from "../language.ts";

/** Who must act on an error; decides the exit code of the command line. */
export type Responsible = "input" | "expectation" | "environment" | "bug";

/** What happened, with both values in human units, and what to try. */
export interface ErrorText {
  /** What is wrong, without a stop at its end. */
  readonly what: string;
  /** What to do about it. */
  readonly hint: string;
}

/**
 * An error code's row: who must act, and its text in each language. The texts are templates, so that the console, the
 * page and every language show the same error; `{name}` is filled from the parameters, whose names TypeScript takes
 * from the English one.
 */
export type ErrorRow = Readonly<Record<Language, ErrorText>> & { readonly who: Responsible };
