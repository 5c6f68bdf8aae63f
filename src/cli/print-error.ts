import { SettlementError } from "../errors/settlement-error.ts";
import { errorText } from "../report/error-text.ts";
import { visibleText, type Language } from "../language.ts";
import { problemLines } from "../scenario/problem-lines.ts";
import { ScenarioInvalid } from "../scenario/source/scenario-invalid.ts";
import { wrap } from "../report/table.ts";
import { wordsFor } from "./called-as.ts";
import { EXIT_CODES } from "./exit-codes.ts";
import { commandWord } from "./words.ts";

/** How an error is printed. */
export interface ErrorOutput {
  readonly language: Language;
  readonly stackTraces: boolean;
  /** The words that commands are called by. */
  readonly calledAs: string;
  /** What shows more than the error, as it is typed behind those words: `help run`; `explain CODE` unless given. */
  readonly more?: string;
  /** Prints a line for people, on stderr. */
  readonly say: (text: string) => void;
  /** Columns that a line may take; as long as it comes out unless given. */
  readonly errorWidth?: number;
}

/** How errors are printed while a command is carried out. */
export function errorOutputOf(
  {
    terminal: { say, errorWidth },
    stackTraces,
    calledAs,
  }: Pick<ErrorOutput, "stackTraces" | "calledAs"> & {
    readonly terminal: Pick<ErrorOutput, "say" | "errorWidth">;
  },
  language: Language,
): ErrorOutput {
  return { language, stackTraces, calledAs, say, ...(errorWidth === undefined ? {} : { errorWidth }) };
}

/**
 * Prints an error: its code, its place in a file where it has one, what happened, what to try, and where to read more;
 * for a scenario, every mistake.
 *
 * @returns The exit code.
 * @throws The error itself where it is not a SettlementError.
 */
export function printError(
  error: unknown,
  { language, stackTraces, calledAs, more, say, errorWidth: width = Number.POSITIVE_INFINITY }: ErrorOutput,
): number {
  if (!(error instanceof SettlementError)) throw error;
  const { code, place, who, stack }: SettlementError = error;
  const words = wordsFor(calledAs);
  if (error instanceof ScenarioInvalid) {
    say(problemLines(error.problems, language, words, { width, wrap }).join("\n"));
  } else {
    const { what, hint } = errorText(error, language, words);
    const at = place === undefined ? "" : `${visibleText(place.file)}:${place.line}:${place.column}`;
    const text = commandWord(place === undefined ? "error" : "error.at", language, { code, at, what, hint });
    say(wrap(text, width).join("\n"));
    say(`  ${calledAs} ${more ?? `explain ${code}`}`);
  }
  if (stackTraces && stack !== undefined) say(stack);
  return EXIT_CODES[who];
}

/** An error as one JSON object, for programs. */
export function errorJson(error: SettlementError): object {
  const { code, message, place } = error;
  const own = { code, message, ...(place === undefined ? {} : { place }) };
  if (!(error instanceof ScenarioInvalid)) return own;
  return {
    ...own,
    mistakes: error.problems.map(({ error: each }) => ({
      code: each.code,
      message: each.message,
      ...(each.place === undefined ? {} : { place: each.place }),
    })),
  };
}
