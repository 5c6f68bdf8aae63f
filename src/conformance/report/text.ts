import type { Finding } from "../asking/verdict.ts";
import type { ReportedCase, RunReport } from "./run-report.ts";
import { summarize, summaryInWords, type LeftOutFor, type Summary } from "./summary.ts";
import { visible } from "./visible.ts";

/** Characters of the driver's failure by which it is known again in a message that is cut. */
const LONG_ENOUGH = 50;

/**
 * A run for people, as lines of plain text: what failed with both figures, a line for each family, what was not offered and
 * what was skipped by reason, the sum, and how to ask the same again.
 */
export function textReport(run: RunReport): string {
  const summary = summarize(run.reports, run.families);
  const failed = run.reports.filter(({ outcome }) => outcome === "failed");
  const lost = failed.filter((one) => one.findings.every((finding) => isLost(finding, run)));
  const blocks = [
    [`Exchange-rate conformance of ${visible(run.converter)}`],
    ...failed.filter((one) => !lost.includes(one)).map(failedCase),
    lost.length === 0 ? [] : ["Failed with the driver:", `  ${lost.map(({ id }) => id).join(" ")}`],
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

function failedCase({ id, failure, rule, reason, findings }: ReportedCase): readonly string[] {
  const told = [rule === "" ? [] : [`  rule: ${rule}`], reason === "" ? [] : [`  why:  ${visible(reason)}`]];
  return [`✖ ${id} ${visible(failure)}`, ...findings.flatMap(findingLines), ...told.flat()];
}

/** Whether a question failed because the driver had ended, which is stated once. */
function isLost({ got }: Finding, { driverFailure }: RunReport): boolean {
  return driverFailure !== undefined && got.includes(driverFailure.slice(0, LONG_ENOUGH));
}

function findingLines({ given, expected, got, seed }: Finding): readonly string[] {
  return [
    `  ${visible(given)}`,
    `    expected ${visible(expected)}`,
    `    got      ${visible(got)}${seed === undefined ? "" : ` (seed ${JSON.stringify(visible(seed))})`}`,
  ];
}

/** Of vectors, whose operations are many, only those of which something was asked. */
function familyLines(summary: Summary): readonly string[] {
  const families = summary.families.filter(({ title, asked }) => title !== "" || asked > 0);
  const width = Math.max(0, ...families.map((family) => nameOf(family).length));
  return families.map((family) => {
    const mark = family.failed > 0 ? "✖" : family.passed > 0 ? "✔" : "-";
    return `${mark} ${nameOf(family).padEnd(width)}  ${summaryInWords(family)}`;
  });
}

function nameOf({ family, title }: Summary["families"][number]): string {
  return title === "" ? family : `${family}  ${title}`;
}

function reasonLines(title: string, reasons: readonly LeftOutFor[]): readonly string[] {
  return reasons.length === 0
    ? []
    : [title, ...reasons.map(({ reason, ids }) => `  ${visible(reason)}: ${ids.join(" ")}`)];
}

function driverLines({ driverFailure }: RunReport): readonly string[] {
  return driverFailure === undefined ? [] : [`The driver failed: ${visible(driverFailure)}`];
}
