import path from "node:path";
import { writeOutput } from "../../files/disk.ts";
import { writeReport } from "../../files/reports.ts";
import type { Language } from "../../language.ts";
import { renderReport } from "../../report/render-report.ts";
import { rendererOf, type ReportFormat } from "../../report/renderers.ts";
import { traceText } from "../../trace/trace-text.ts";
import type { Trace } from "../../trace/trace.ts";
import type { CommandContext } from "../command.ts";
import { commandWord } from "../words.ts";

/** Where files go; empty where none is asked for. */
interface Outputs {
  /** A file; of several scenarios, a folder. */
  readonly trace: string;
  readonly report: string;
  readonly junit: string;
}

/**
 * Writes the traces and reports that the options name.
 *
 * @param scenarios How many the command was given.
 * @throws FILE_UNWRITABLE
 */
export async function writeRunFiles(
  { trace: traceFile, report, junit }: Outputs,
  traces: readonly Trace[],
  scenarios: number,
  language: Language,
): Promise<void> {
  if (traceFile !== "")
    for (const trace of traces) {
      const file = scenarios === 1 ? traceFile : path.join(traceFile, `${trace.scenario.name}.json`);
      writeOutput(file, traceText(trace));
    }
  const write = async (format: ReportFormat, out: string): Promise<void> => {
    if (out === "") return;
    const renderer = rendererOf(format);
    writeReport(renderer, await renderReport(renderer, traces, language), out);
  };
  await write("html", report);
  await write("junit", junit);
}

/** Saves a run that broke an invariant, up to there, for a report of the bug. @throws FILE_UNWRITABLE */
export function saveBrokenTrace(trace: Trace, { terminal }: CommandContext, language: Language): void {
  const file = `${trace.scenario.name}.broken.json`;
  writeOutput(file, traceText(trace));
  terminal.say(commandWord("trace.saved", language, { file }));
}
