import { SettlementError } from "../errors/settlement-error.ts";
import { ERRORS } from "../errors/table.ts";
import { errorText } from "../report/error-text.ts";
import type { Language } from "../language.ts";
import { problemLines } from "../scenario/problem-lines.ts";
import { ScenarioInvalid } from "../scenario/source/scenario-invalid.ts";
import { EXIT_CODES } from "./exit-codes.ts";

/** How errors are told. */
export interface Telling {
  readonly language: Language;
  readonly stackTraces: boolean;
  /** Takes a line for people, on stderr. */
  readonly say: (text: string) => void;
}

/**
 * Tells an error: its code, its place in a file where it has one, what happened, what to try, and where to read more;
 * of a scenario, every mistake. What is not ours goes on its way.
 *
 * @returns What the command ends with.
 */
export function tellError(error: unknown, { language, stackTraces, say }: Telling): number {
  if (!(error instanceof SettlementError)) throw error;
  const { code, place, who, stack }: SettlementError = error;
  if (error instanceof ScenarioInvalid) {
    say(problemLines(error.problems, (each) => ERRORS[each][language]).join("\n"));
  } else {
    const at = place === undefined ? "" : `${place.file}:${place.line}:${place.column}: `;
    const { what, hint } = errorText(error, language);
    say(`${code}: ${at}${sentence(what, language)}${language === "zh" ? "" : " "}${hint}`);
    say(`  npx hardhat settle explain ${code}`);
  }
  if (stackTraces && stack !== undefined) say(stack);
  return EXIT_CODES[who];
}

/** An error as one JSON object, for programs. */
export function toldAsJson(error: SettlementError): object {
  const { code, message, place } = error;
  const told = { code, message, ...(place === undefined ? {} : { place }) };
  if (!(error instanceof ScenarioInvalid)) return told;
  return {
    ...told,
    mistakes: error.problems.map(({ error: each }) => ({
      code: each.code,
      message: each.message,
      ...(each.place === undefined ? {} : { place: each.place }),
    })),
  };
}

function sentence(what: string, language: Language): string {
  return `${what}${language === "zh" ? "。" : "."}`;
}
