import { familyInWords, type ReportedCase, type RunReport } from "./run-report.ts";
import { summarize, summaryInWords, type LeftOutFor } from "./summary.ts";
import { visible } from "./visible.ts";

/** A run as Markdown, for the summary of a CI job or a comment on a change. */
export function markdownReport(run: RunReport): string {
  const summary = summarize(run.reports, run.families);
  const failed = run.reports.filter(({ outcome }) => outcome === "failed");
  const { driverFailure, repeat } = run;
  return [
    `# Exchange-rate conformance of ${plain(run.converter)}`,
    `${summaryInWords(summary)}.`,
    ...(driverFailure === undefined ? [] : [`**The driver failed:** ${plain(driverFailure)}`]),
    ...failed.map(failedCase),
    table(
      ["family", "passed", "failed", "not offered", "skipped", "asked"],
      summary.families.map((one) => [
        familyInWords({ name: one.family, title: one.title }),
        ...[one.passed, one.failed, one.notOffered, one.skipped].map(String),
        `${one.asked} of ${one.of}`,
      ]),
    ),
    ...reasonTable("not offered", summary.notOfferedFor),
    ...reasonTable("skipped", summary.skippedFor),
    ...(repeat === undefined ? [] : [`The same questions again: ${code(repeat)}`]),
    "",
  ].join("\n\n");
}

function failedCase({ id, failure, rule, reason, findings }: ReportedCase): string {
  const rows = findings.map(({ given, expected, got, seed }) => [
    plain(given),
    plain(expected),
    plain(got) + (seed === undefined ? "" : ` (seed ${plain(seed)})`),
  ]);
  return [
    `## ${id} ${plain(failure)}`,
    `${plain(rule)} ${plain(reason)}`.trim(),
    table(["question", "expected", "got"], rows),
  ].join("\n\n");
}

function reasonTable(title: string, reasons: readonly LeftOutFor[]): readonly string[] {
  if (reasons.length === 0) return [];
  return [
    table(
      [title, "cases"],
      reasons.map(({ reason, ids }) => [plain(reason), ids.join(" ")]),
    ),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Text that Markdown shows as it is, within a line: what would be markup, a link or a cell's end is escaped. */
function plain(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]|~]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/:\/\//g, ":&#8203;//")
    .replace(/www\./gi, (found) => `${found.slice(0, 3)}&#46;`)
    .replace(/@/g, "&#64;");
}

/** Code in one line, whatever backticks are in it. */
function code(text: string): string {
  const shown = visible(text, 2_000);
  const runs = shown.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  return `${fence} ${shown} ${fence}`;
}
