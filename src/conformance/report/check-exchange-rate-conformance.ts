import { asking, type AskingOptions } from "../asking/asked.ts";
import type { FamilyName } from "../cases/conformance-case.ts";
import { FAMILIES } from "../cases/families.ts";
import type { Converter } from "../converter/converter.ts";
import { checkCase } from "./check-case.ts";
import type { ReportedCase } from "./run-report.ts";
import { requireKnown, wantedCases } from "./skip.ts";

/** What to leave out, and how to ask. */
export interface ConformanceOptions extends AskingOptions {
  /** Why a case is not asked, by its id; shown beside it. */
  readonly skip?: Readonly<Record<string, string>>;
  /** The ids of the cases that are asked; there is nothing of the others then, not even that they were skipped. */
  readonly only?: readonly string[];
}

/** What came of one case. */
export interface CaseReport extends ReportedCase {
  readonly family: FamilyName;
}

/**
 * Puts every case to a converter, without a test runner.
 *
 * @throws KitError CONFORMANCE_CASE_UNKNOWN when `skip` or `only` names a case that there is not.
 * @example
 * ```ts
 * const mine = { name: "mine", convert: () => { throw new NotOffered("nothing yet"); } };
 * const reports = await checkExchangeRateConformance(mine);
 * reports.filter(({ outcome }) => outcome === "failed").length; // 0
 * reports.some(({ outcome }) => outcome === "not-offered"); // true
 * ```
 */
export async function checkExchangeRateConformance(
  converter: Converter,
  options: ConformanceOptions = {},
): Promise<CaseReport[]> {
  const skip = requireKnown(options.skip);
  const wanted = wantedCases(options.only);
  const asked = asking(converter, options);
  const reports: CaseReport[] = [];
  for (const { name: family, cases } of FAMILIES) {
    for (const one of cases.filter(wanted)) {
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
