import { asking, type AskingOptions } from "../asking/asked.ts";
import type { FamilyName } from "../cases/conformance-case.ts";
import { FAMILIES } from "../cases/families.ts";
import type { Converter } from "../converter/converter.ts";
import { checkCase, type CaseOutcome } from "./check-case.ts";
import { requireKnown } from "./skip.ts";

/** What to leave out, and how to ask. */
export interface ConformanceOptions extends AskingOptions {
  /** Why a case is not asked, by its id; shown beside it. */
  readonly skip?: Readonly<Record<string, string>>;
}

/** What came of one case. */
export interface CaseReport extends CaseOutcome {
  /** `A1`, `F3`. */
  readonly id: string;
  readonly family: FamilyName;
  readonly failure: string;
  readonly rule: string;
  readonly reason: string;
}

/**
 * Puts every case to a converter, without a test runner.
 *
 * @throws KitError CONFORMANCE_CASE_UNKNOWN when `skip` names a case that there is not.
 * @example (await checkExchangeRateConformance(mine)).filter(({ outcome }) => outcome === "failed");
 */
export async function checkExchangeRateConformance(
  converter: Converter,
  options: ConformanceOptions = {},
): Promise<CaseReport[]> {
  const skip = requireKnown(options.skip);
  const asked = asking(converter, options);
  const reports: CaseReport[] = [];
  for (const { name: family, cases } of FAMILIES) {
    for (const one of cases) {
      const { id, failure, rule, reason } = one;
      const why = skip.get(id);
      const outcome =
        why === undefined
          ? await checkCase(one, asked)
          : { outcome: "skipped" as const, asked: 0, of: one.examples.length, findings: [], reasons: [why] };
      reports.push({ id, family, failure, rule, reason, ...outcome });
    }
  }
  return reports;
}
