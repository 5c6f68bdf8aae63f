import path from "node:path";
import type { NewTaskActionFunction } from "hardhat/types/tasks";
import { SettlementError } from "../errors/settlement-error.ts";
import { makeReport, REPORT_FORMATS, type ReportFormat } from "../report/formats.ts";
import { contextOf, runCommand, type CommandContext, type CommonArguments } from "./command.ts";
import { readTraceFile } from "../files/traces.ts";
import { writeOutput } from "../files/disk.ts";

/** What `settle report` is told. */
export interface ReportArguments extends CommonArguments {
  readonly traces: readonly string[];
  /** Empty: by the ending of `out`. */
  readonly format: string;
  /** Empty: stdout. */
  readonly out: string;
}

const BY_ENDING: Readonly<Record<string, ReportFormat>> = {
  ".html": "html",
  ".htm": "html",
  ".md": "markdown",
  ".csv": "csv",
  ".mmd": "mermaid",
  ".xml": "junit",
  ".json": "json",
  ".txt": "text",
};

/** `hardhat settle report TRACE...` */
const report: NewTaskActionFunction<{ traces: string[]; format: string; out: string; lang: string }> = (
  args,
  runtime,
) => settleReport(args, contextOf(runtime));

export function settleReport(args: ReportArguments, context: CommandContext): Promise<void> {
  return runCommand(args, context, (language) => {
    const { traces, out } = args;
    if (traces.length === 0)
      throw new SettlementError("FILES_MISSING", {
        command: "settle report",
        what: "trace",
        example: "npx hardhat settle report trace.json --out report.html",
      });
    const format = formatOf(args);
    const text = makeReport(format, traces.map(readTraceFile), language);
    const { print, say } = context.terminal;
    if (out === "") print(text.trimEnd());
    else {
      writeOutput(out, text);
      say(out);
    }
    return 0;
  });
}

/** @throws OPTION_INVALID */
function formatOf({ format, out }: ReportArguments): ReportFormat {
  if (format === "") return BY_ENDING[path.extname(out).toLowerCase()] ?? "html";
  const known = REPORT_FORMATS.find((each) => each === format);
  if (known !== undefined) return known;
  throw new SettlementError("OPTION_INVALID", {
    option: "--format",
    value: format,
    known: REPORT_FORMATS.join(", "),
  });
}

export default report;
