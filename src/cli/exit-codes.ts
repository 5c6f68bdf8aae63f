import type { Trace } from "../trace/trace.ts";
import type { Responsible } from "../errors/error-row.ts";

/** What the command line ends with, by who must act. Documented; other programs read it. */
export const EXIT_CODES: Readonly<Record<Responsible, number>> = {
  expectation: 1,
  input: 2,
  environment: 3,
  bug: 4,
};

/** What a command ends with where a trace is not what it was before. */
export const DRIFT = 5;

/** What it ends with where somebody pressed Ctrl-C. */
export const INTERRUPTED = 130;

/** The worst first: what a command ends with that did several things. */
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
