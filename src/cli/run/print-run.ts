import path from "node:path";
import type { Language } from "../../language.ts";
import { consoleReport } from "../../report/console.ts";
import { summaryLines, type SummaryRow } from "../../report/run-summary.ts";
import type { Done } from "../../workers/job.ts";
import type { CommandContext } from "../command.ts";
import { commandWord } from "../words.ts";
import type { RunRecord } from "./run-json.ts";

/** Prints a run step by step. @param alone Whether nothing follows it. */
export function printTrace(
  { trace }: Done,
  alone: boolean,
  { terminal, verbosity }: CommandContext,
  language: Language,
): void {
  const { print, paint, width } = terminal;
  print(consoleReport(trace, language, { verbosity, paint, width }));
  if (!alone) print("");
}

/**
 * Prints a row for each scenario, and how many were not begun.
 *
 * @param total How many were asked for.
 */
export function printSummary(
  records: readonly RunRecord[],
  total: number,
  { terminal: { print, paint, width } }: CommandContext,
  language: Language,
): void {
  const rows: SummaryRow[] = records.map(({ file, outcome, trace }) => ({
    name: trace?.scenario.name ?? path.basename(file).replace(/\.ya?ml$/, ""),
    outcome,
    trace,
  }));
  const passed = records.every(({ exitCode }) => exitCode === 0);
  const { head, rows: all } = summaryLines(rows, language, width);
  if (head.length > 0) print(head.join("\n"));
  for (const [at, lines] of all.entries()) {
    const text = lines.join("\n");
    print(records[at]?.exitCode === 0 ? text : paint("bad", text));
  }
  const left = total - records.length;
  if (left > 0) print(commandWord("not-begun", language, { count: String(left) }));
  if (passed && left === 0) print(paint("good", `${records.length}/${total}`));
}
