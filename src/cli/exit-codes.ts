import type { Trace } from "../trace/trace.ts";
import type { SettlementError } from "../errors/settlement-error.ts";
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

/**
 * The exit code with which the command line ends after these results: that of the worst.
 *
 * @returns 0 where every trace passed, 1 where an expectation was not met, 2 for wrong input, 3 for what the machine lacks,
 * 4 for a bug.
 * @example
 * ```ts
 * import { exitCode, SettlementError } from "corridor";
 *
 * exitCode([]); // 0
 * exitCode([{ outcome: "passed" }, { outcome: "failed" }]); // 1
 * exitCode([{ outcome: "failed" }, new SettlementError("RUN_CANCELLED", {})]); // 3
 * ```
 */
export function exitCode(results: readonly (Pick<Trace, "outcome"> | SettlementError)[]): number {
  return worstOf(
    results.map((result) => ("who" in result ? EXIT_CODES[result.who] : exitCodeOf(result.outcome))),
  );
}

export function exitCodeOf(outcome: Trace["outcome"]): number {
  if (outcome === "passed") return 0;
  return outcome === "failed" ? EXIT_CODES.expectation : EXIT_CODES.bug;
}

export function worstOf(codes: readonly number[]): number {
  return BY_WEIGHT.find((code) => codes.includes(code)) ?? 0;
}
