import type { Finding } from "../asking/verdict.ts";
import type { ConformanceCase } from "../cases/conformance-case.ts";
import type { CaseOutcome } from "../report/check-case.ts";

/** The error of a case that failed: its findings, and what the rule is for. */
export class ConformanceFailure extends Error {
  declare readonly name: "ConformanceFailure";
  /** The case's id. */
  declare readonly code: string;
  declare readonly findings: readonly Finding[];

  constructor({ id, failure, reason }: ConformanceCase, { findings }: CaseOutcome) {
    super(
      [`${id} ${failure}`, ...findings.map((one) => `  ${findingInWords(one)}`), `  ${reason}`].join("\n"),
    );
    // Runners print an error's stack and its members: the kit's own lines, and every finding a second time.
    Object.defineProperties(this, {
      name: { value: "ConformanceFailure" },
      code: { value: id },
      findings: { value: findings },
      stack: { value: `ConformanceFailure: ${this.message}`, writable: true, configurable: true },
    });
  }
}

/** A finding as one line. */
export function findingInWords({ given, expected, got, seed }: Finding): string {
  const drawn = seed === undefined ? "" : ` (seed ${JSON.stringify(seed)})`;
  return `${given}: expected ${expected}, got ${got}${drawn}`;
}
