import path from "node:path";
import { goldenOf, UPDATE } from "../../files/golden.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { Outputs } from "../../files/outputs.ts";
import { writeReport } from "../../files/reports.ts";
import type { ScenarioFileOptions } from "../../files/scenarios.ts";
import { formatPath } from "../../fx/sources/stored-path.ts";
import type { Language } from "../../language.ts";
import { junitReport, type JunitError } from "../../report/junit.ts";
import { rendererOf, type ReportFormat } from "../../report/renderers.ts";
import { pathCsv } from "../../scenario/path-csv.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { ScenarioInvalid } from "../../scenario/source/scenario-invalid.ts";
import { traceChunks } from "../../trace/trace-text.ts";
import type { Trace } from "../../trace/trace.ts";
import { scenarioOf, type Job } from "../../workers/job.ts";
import type { CommandContext } from "../command.ts";
import type { RunArguments } from "../commands/run.ts";
import { renderFiles } from "../render-files.ts";
import { errorOutputOf, printError } from "../print-error.ts";
import { commandWord } from "../words.ts";

/** Where files go; empty where none is asked for. */
interface RunFiles {
  /** A file; of several scenarios, a folder. */
  readonly trace: string;
  readonly report: string;
  readonly junit: string;
}

/** What a command may write, and which of its scenarios cannot be read. */
export interface Claimed {
  readonly outputs: Outputs;
  readonly unread: ReadonlyMap<Job, SettlementError>;
  /** How many steps each of the others has. */
  readonly read: ReadonlyMap<Job, Scenario>;
}

/**
 * Reads the scenarios of all jobs, so that a mistake in the last one is found before the first one runs, and claims every
 * file that is to be written.
 *
 * @param listeners Receive each old name that a scenario uses, and each file that is read.
 * @throws The refusals of `Outputs.claim`; what is wrong with the command, and not with one of its files
 */
export function claimRunFiles(
  args: RunArguments,
  jobs: readonly Job[],
  { onOldWord, onRead }: Required<Pick<ScenarioFileOptions, "onOldWord" | "onRead">>,
): Claimed {
  const { trace, savePaths, report, junit, json, update, check, force } = args;
  const outputs = new Outputs(force);
  const { read, unread } = readAll(jobs, {
    onOldWord,
    onRead: (file) => {
      onRead(file);
      outputs.reads(file);
    },
  });
  const named = [...read].map(([job, scenario]) => ({ job, scenario, name: scenario.name }));
  if (check) for (const { job, name } of named) outputs.reads(goldenOf(job.file, name));
  if (json) outputs.prints("--json");
  if (trace !== "")
    for (const { job, name } of named)
      outputs.claim("--trace", traceFileOf(trace, name, jobs.length), job.file);
  if (savePaths !== "")
    for (const { job, scenario } of named)
      for (const { file } of pathFiles(scenario, folderOf(savePaths, scenario, jobs.length)))
        outputs.claim(SAVE_PATHS, file, job.file);
  if (report !== "") outputs.claim("--report", report);
  if (junit !== "") outputs.claim("--junit", junit);
  if (update) for (const { job, name } of named) outputs.claim(UPDATE, goldenOf(job.file, name), job.file);
  return { outputs, read, unread };
}

/** Reads every scenario, those that cannot be read too. @throws What keeps all of them from being read, if it is in no file */
function readAll(
  jobs: readonly Job[],
  listeners: Pick<ScenarioFileOptions, "onOldWord" | "onRead">,
): Pick<Claimed, "read" | "unread"> {
  const read = new Map<Job, Scenario>();
  const unread = new Map<Job, SettlementError>();
  for (const job of jobs) {
    try {
      read.set(job, scenarioOf(job, listeners));
    } catch (error) {
      if (!(error instanceof SettlementError)) throw error;
      unread.set(job, error);
    }
  }
  const [first] = unread.values();
  const isOfCommand = first !== undefined && !(first instanceof ScenarioInvalid) && !OF_FILES.has(first.code);
  if (isOfCommand && read.size === 0) throw first;
  return { read, unread };
}

/** That a file is not there, or is none, is the mistake of that file alone. */
const OF_FILES: ReadonlySet<string> = new Set(["SCENARIO_FILE_UNREADABLE"]);
const SAVE_PATHS = "--save-paths";

/** Of one scenario the folder, of several one in it. */
function folderOf(folder: string, { name }: Pick<Scenario, "name">, scenarios: number): string {
  return scenarios === 1 ? folder : path.join(folder, name);
}

/** Writes the paths of every scenario's pairs, before any of them runs. @throws FILE_UNWRITABLE */
export function savePaths(folder: string, read: ReadonlyMap<Job, Scenario>, outputs: Outputs): void {
  if (folder === "") return;
  for (const scenario of read.values())
    for (const { file, text } of pathFiles(scenario, folderOf(folder, scenario, read.size)))
      outputs.write(SAVE_PATHS, file, [text]);
}

/** Of each pair the market as a table, and market and reports as they are stored. */
function pathFiles({ rates }: Scenario, folder: string): { readonly file: string; readonly text: string }[] {
  return rates.flatMap((rate) => {
    const name = path.join(folder, `${rate.base.code}-${rate.quote.code}`);
    return [
      { file: `${name}.csv`, text: pathCsv(rate.market, rate.quotedDecimals) },
      { file: `${name}.market.path`, text: formatPath(rate.market) },
      { file: `${name}.reported.path`, text: formatPath(rate.reported) },
    ];
  });
}

/** Of one scenario the file, of several one in the folder. */
function traceFileOf(trace: string, name: string, scenarios: number): string {
  return scenarios === 1 ? trace : path.join(trace, `${name}.json`);
}

/**
 * Writes the traces and reports that the options name.
 *
 * @param target `scenarios`: how many the command was given; `unread`: those that have no trace, which builds count.
 * @throws FILE_UNWRITABLE
 */
export async function writeRunFiles(
  { trace: traceFile, report, junit }: RunFiles,
  traces: readonly Trace[],
  {
    scenarios,
    language,
    outputs,
    unread,
  }: { scenarios: number; language: Language; outputs: Outputs; unread: readonly JunitError[] },
): Promise<void> {
  if (traceFile !== "")
    for (const trace of traces)
      outputs.write("--trace", traceFileOf(traceFile, trace.scenario.name, scenarios), traceChunks(trace));
  const write = async (format: ReportFormat, option: string, out: string): Promise<void> => {
    if (out === "") return;
    const renderer = rendererOf(format);
    writeReport(renderer, await renderFiles(renderer, traces, language), { option, out, outputs });
  };
  await write("html", "--report", report);
  if (unread.length === 0) await write("junit", "--junit", junit);
  else if (junit !== "") outputs.write("--junit", junit, [junitReport(traces, language, unread)]);
}

/** Saves a run that broke an invariant, up to there, for a report of the bug, or prints why it cannot. */
export function saveBrokenTrace(
  trace: Trace,
  outputs: Outputs,
  context: CommandContext,
  language: Language,
): void {
  const file = `${trace.scenario.name}.broken.json`;
  try {
    outputs.write("--trace", file, traceChunks(trace));
  } catch (error) {
    // The bug is what counts: it is reported all the same.
    printError(error, errorOutputOf(context, language));
    return;
  }
  context.terminal.say(commandWord("trace.saved", language, { file }));
}
