import { SettlementError } from "../errors/settlement-error.ts";
import { errorText } from "../report/error-text.ts";
import { visibleText, type Language } from "../language.ts";
import { problemLines } from "../scenario/problem-lines.ts";
import { ScenarioInvalid } from "../scenario/source/scenario-invalid.ts";
import { EXIT_CODES } from "./exit-codes.ts";
import { commandWord } from "./words.ts";

/** How an error is printed. */
export interface ErrorOutput {
  readonly language: Language;
  readonly stackTraces: boolean;
  /** Prints a line for people, on stderr. */
  readonly say: (text: string) => void;
}

/**
 * Prints an error: its code, its place in a file where it has one, what happened, what to try, and where to read more;
 * for a scenario, every mistake.
 *
 * @returns The exit code.
 * @throws The error itself where it is not a SettlementError.
 */
export function printError(error: unknown, { language, stackTraces, say }: ErrorOutput): number {
  if (!(error instanceof SettlementError)) throw error;
  const { code, place, who, stack }: SettlementError = error;
  if (error instanceof ScenarioInvalid) {
    say(problemLines(error.problems, language).join("\n"));
  } else {
    const { what, hint } = errorText(error, language);
    const at = place === undefined ? "" : `${visibleText(place.file)}:${place.line}:${place.column}`;
    say(commandWord(place === undefined ? "error" : "error.at", language, { code, at, what, hint }));
    say(`  npx hardhat settle explain ${code}`);
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
