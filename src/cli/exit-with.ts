import { SettlementError, type Responsible } from "../errors.ts";
import { problemLines } from "../scenario/problem-lines.ts";
import { ScenarioInvalid } from "../scenario/source/scenario-invalid.ts";

/** What the command line ends with, by who must act. Documented; other programs read it. */
export const EXIT_CODES: Readonly<Record<Responsible, number>> = {
  expectation: 1,
  input: 2,
  environment: 3,
  bug: 4,
};

/**
 * Tells an error on stderr, code first, then its place in a file where it has one, and sets the exit code; of a scenario
 * every mistake with its line. What is not ours goes on its way, with its stack trace.
 */
export function exitWith(error: unknown): void {
  if (!(error instanceof SettlementError)) throw error;
  const { code, message, place, who }: SettlementError = error;
  const at = place === undefined ? "" : `${place.file}:${place.line}:${place.column}: `;
  const lines =
    error instanceof ScenarioInvalid ? problemLines(error.problems) : [`${code}: ${at}${message}`];
  console.error(lines.join("\n"));
  process.exitCode = EXIT_CODES[who];
}
