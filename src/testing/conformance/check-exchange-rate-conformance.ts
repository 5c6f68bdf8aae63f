import { CASES } from "./cases.ts";
import { checkCase, type CaseOutcome } from "./check-case.ts";
import type { Converter } from "./converter.ts";

/** What came of one case. */
export type CaseReport = CaseOutcome & {
  /** `A1` to `E13`. */
  readonly id: string;
  readonly rule: string;
};

/**
 * Puts all 74 cases to a converter, without a test runner.
 *
 * @example (await checkExchangeRateConformance(mine)).filter(({ outcome }) => outcome === "failed");
 */
export async function checkExchangeRateConformance(converter: Converter): Promise<CaseReport[]> {
  const reports: CaseReport[] = [];
  for (const one of CASES) {
    reports.push({ id: one.id, rule: one.rule, ...(await checkCase(one, converter)) });
  }
  return reports;
}
