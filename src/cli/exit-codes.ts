import type { Trace } from "../trace/trace.ts";
import type { Responsible } from "../errors/error-row.ts";

/** Exit codes of the command line, by who must act. Documented; other programs read them. */
export const EXIT_CODES: Readonly<Record<Responsible, number>> = {
  expectation: 1,
  input: 2,
  environment: 3,
  bug: 4,
};

/** Exit code where a trace differs from the one before. */
export const DRIFT = 5;

/** Exit code after Ctrl-C. */
export const INTERRUPTED = 130;

/** The worst first: a command with several results ends with the worst. */
const BY_WEIGHT: readonly number[] = [
  INTERRUPTED,
  EXIT_CODES.bug,
  EXIT_CODES.environment,
  EXIT_CODES.input,
  EXIT_CODES.expectation,
  DRIFT,
  0,
];

export function exitCodeOf(outcome: Trace["outcome"]): number {
  if (outcome === "passed") return 0;
  return outcome === "failed" ? EXIT_CODES.expectation : EXIT_CODES.bug;
}

export function worstOf(codes: readonly number[]): number {
  return BY_WEIGHT.find((code) => codes.includes(code)) ?? 0;
}
