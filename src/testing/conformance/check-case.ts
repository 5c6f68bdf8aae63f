import type { ConformanceCase, Example } from "./conformance-case.ts";
import type { Converter, FullConverter } from "./converter.ts";

/** What came of a case. */
export type CaseOutcome =
  | { readonly outcome: "passed" }
  | { readonly outcome: "failed"; readonly findings: readonly string[] }
  | { readonly outcome: "skipped"; readonly reason: string };

/** Why a converter cannot be asked an example; nothing where it can. */
function whyNotAsked({ needs, rounding, signed }: Example, converter: Converter): string | undefined {
  if (typeof converter[needs] !== "function") return `offers no ${needs}`;
  if (rounding !== undefined && converter.roundings?.includes(rounding) === false) {
    return `does not round by ${rounding}`;
  }
  return signed === true && converter.signed === false ? "takes no amounts below zero" : undefined;
}

/** Why a case cannot be put to a converter at all; nothing where at least one of its examples can. */
function whySkipped({ examples }: ConformanceCase, converter: Converter): string | undefined {
  const reasons = examples.map((example) => whyNotAsked(example, converter));
  return reasons.includes(undefined) ? undefined : [...new Set(reasons)].join("; ");
}

/** Puts a case to a converter: every example of it that the converter can be asked. */
export async function checkCase(one: ConformanceCase, converter: Converter): Promise<CaseOutcome> {
  const reason = whySkipped(one, converter);
  if (reason !== undefined) return { outcome: "skipped", reason };
  const findings: string[] = [];
  for (const example of one.examples) {
    if (whyNotAsked(example, converter) !== undefined) continue;
    const got = await example.ask(converter as FullConverter);
    if (got !== undefined) findings.push(`${example.given}: expected ${example.expected}, got ${got}`);
  }
  return findings.length === 0 ? { outcome: "passed" } : { outcome: "failed", findings };
}
