import type { Finding } from "../asking/verdict.ts";
import type { CaseReport } from "./check-exchange-rate-conformance.ts";
import type { RunReport } from "./run-report.ts";
import { summarize, summaryInWords, type LeftOutFor, type Summary } from "./summary.ts";
import { visible } from "./visible.ts";

/**
 * A run for people, as lines of plain text: what failed with both figures, a line for each family, what was not offered and
 * what was skipped by reason, the sum, and how to ask the same again.
 */
export function textReport(run: RunReport): string {
  const summary = summarize(run.reports);
  const failed = run.reports.filter(({ outcome }) => outcome === "failed");
  const blocks = [
    [`Exchange-rate conformance of ${visible(run.converter)}`],
    ...failed.map(failedCase),
    familyLines(summary),
    reasonLines("Not offered:", summary.notOfferedFor),
    reasonLines("Skipped:", summary.skippedFor),
    [`${summaryInWords(summary)}.`, ...driverLines(run)],
    run.repeat === undefined ? [] : ["The same questions again:", `  ${visible(run.repeat, 2_000)}`],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function failedCase({ id, failure, rule, reason, findings }: CaseReport): readonly string[] {
  return [`✖ ${id} ${failure}`, ...findings.flatMap(findingLines), `  rule: ${rule}`, `  why:  ${reason}`];
}

function findingLines({ given, expected, got, seed }: Finding): readonly string[] {
  return [
    `  ${visible(given)}`,
    `    expected ${visible(expected)}`,
    `    got      ${visible(got)}${seed === undefined ? "" : ` (seed ${JSON.stringify(visible(seed))})`}`,
  ];
}

function familyLines({ families }: Summary): readonly string[] {
  const width = Math.max(0, ...families.map(({ title }) => title.length));
  return families.map((family) => {
    const mark = family.failed > 0 ? "✖" : family.passed > 0 ? "✔" : "-";
    return `${mark} ${family.family}  ${family.title.padEnd(width)}  ${summaryInWords(family)}`;
  });
}

function reasonLines(title: string, reasons: readonly LeftOutFor[]): readonly string[] {
  return reasons.length === 0
    ? []
    : [title, ...reasons.map(({ reason, ids }) => `  ${visible(reason)}: ${ids.join(" ")}`)];
}

function driverLines({ driverFailure }: RunReport): readonly string[] {
  return driverFailure === undefined ? [] : [`The driver failed: ${visible(driverFailure)}`];
}
