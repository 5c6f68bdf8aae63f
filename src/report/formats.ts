import { SettlementError } from "../errors/settlement-error.ts";
import type { Trace } from "../trace/trace.ts";
import { consoleReport } from "./console.ts";
import { movementsCsv, stepsCsv } from "./csv.ts";
import { htmlReport } from "./html.ts";
import { jsonReport } from "./json.ts";
import { junitReport } from "./junit.ts";
import { markdownReport } from "./markdown.ts";
import { sequenceDiagram, stateDiagram } from "./mermaid.ts";
import type { Language } from "../language.ts";

type Report = (traces: readonly Trace[], language: Language) => string;

/** Every kind of report that can be written to a file, by the name that the command line gives it. */
const REPORTS = {
  html: htmlReport,
  markdown: markdownReport,
  csv: stepsCsv,
  "csv-movements": movementsCsv,
  mermaid: ofOne("mermaid", sequenceDiagram),
  "mermaid-states": ofOne("mermaid-states", stateDiagram),
  junit: junitReport,
  json: jsonReport,
  text: (traces, language) => `${traces.map((trace) => consoleReport(trace, language)).join("\n\n")}\n`,
} as const satisfies Record<string, Report>;

export type ReportFormat = keyof typeof REPORTS;

export const REPORT_FORMATS = Object.keys(REPORTS) as readonly ReportFormat[];

/** @throws REPORT_OF_ONE_TRACE where a format shows one trace only. */
export function makeReport(format: ReportFormat, traces: readonly Trace[], language: Language): string {
  const report: Report = REPORTS[format];
  return report(traces, language);
}

function ofOne(format: string, diagram: (trace: Trace, language: Language) => string): Report {
  return (traces, language) => {
    const [trace] = traces;
    if (trace === undefined || traces.length > 1)
      throw new SettlementError("REPORT_OF_ONE_TRACE", { format, count: traces.length });
    return `${diagram(trace, language)}\n`;
  };
}
