import path from "node:path";
import { SettlementError } from "../../errors/settlement-error.ts";
import { comparisonReport } from "../../report/comparison.ts";
import { consoleReport } from "../../report/console.ts";
import { renderReport } from "../../report/render-report.ts";
import { rendererOf, type ReportFormat } from "../../report/renderers.ts";
import { summaryLines, type SummaryRow } from "../../report/run-summary.ts";
import type { Language } from "../../language.ts";
import { traceText } from "../../trace/trace-text.ts";
import type { Trace } from "../../trace/trace.ts";
import type { CommandContext } from "../command.ts";
import { DRIFT, exitCodeOf, worstOf } from "../exit-codes.ts";
import { writeOutput } from "../../files/disk.ts";
import { writeReport } from "../../files/reports.ts";
import { tellError } from "../tell-error.ts";
import { commandWord } from "../words.ts";
import { goldenDifferences, goldenFile, updateGolden } from "../../files/golden.ts";
import type { Done, Job } from "../../workers/job.ts";
import type { RunArguments } from "./run-arguments.ts";
import { runJson, type RunRecord } from "./run-json.ts";

/** Tells what comes of scenarios while they run, and in the end as a whole. */
export class RunOutput {
  readonly #args: RunArguments;
  readonly #context: CommandContext;
  readonly #language: Language;
  readonly #jobs: readonly Job[];
  readonly #total: number;
  readonly #results = new Map<Job, Done | SettlementError>();

  constructor(args: RunArguments, context: CommandContext, language: Language, jobs: readonly Job[]) {
    this.#args = args;
    this.#context = context;
    this.#language = language;
    this.#jobs = jobs;
    this.#total = jobs.length;
  }

  /** How far a long scenario is. */
  readonly onStep = (done: number, total: number): void => {
    const values = { done: String(done), total: String(total) };
    this.#context.terminal.progress(commandWord("progress.steps", this.#language, values));
  };

  /** Takes what came of a scenario. @returns Whether further ones are to be begun. */
  add(result: Done | SettlementError, job: Job): boolean {
    this.#results.set(job, result);
    const failed = [...this.#results.values()].filter((one) => !hasPassed(one)).length;
    const values = { done: String(this.#results.size), total: String(this.#total), failed: String(failed) };
    if (this.#total > 1) this.#context.terminal.progress(commandWord("progress", this.#language, values));
    return !this.#args.bail || hasPassed(result);
  }

  /**
   * Prints and writes what was asked for.
   *
   * @param sameChain Whether the scenarios ran on chains of our own.
   * @returns What the command ends with.
   */
  async finish(sameChain: boolean): Promise<number> {
    this.#context.terminal.progress("");
    // In the order of the command line, whichever ended first.
    const records = this.#jobs.flatMap((job) => {
      const result = this.#results.get(job);
      return result === undefined ? [] : [this.#settle(job, result, sameChain)];
    });
    const traces = records.flatMap(({ trace }) => trace ?? []);
    await this.#writeFiles(traces);
    if (this.#args.json) this.#context.terminal.print(runJson(records));
    else if (this.#total > 1) this.#printSummary(records);
    return worstOf(records.map(({ exitCode }) => exitCode));
  }

  /** Tells of one scenario, and holds it against its golden trace. */
  #settle(job: Job, result: Done | SettlementError, sameChain: boolean): RunRecord {
    const { say } = this.#context.terminal;
    const { file } = job;
    if (result instanceof SettlementError) {
      const telling = { language: this.#language, stackTraces: this.#context.stackTraces, say };
      const exitCode = tellError(result, telling);
      return { file, outcome: "error", exitCode, error: result };
    }
    const { trace } = result;
    this.#printTrace(result);
    if (trace.outcome === "broken" && this.#args.trace === "")
      this.#save(`${trace.scenario.name}.broken.json`, trace);
    const exitCode = exitCodeOf(trace.outcome);
    if (exitCode !== 0) return { file, outcome: trace.outcome, exitCode, trace };
    return this.#againstGolden(file, trace, sameChain);
  }

  #printTrace({ trace, calls }: Done): void {
    const { terminal, verbosity } = this.#context;
    // Of many, those that did not pass are told in full, and all of them where more is asked for.
    const told = this.#total === 1 || trace.outcome !== "passed" || verbosity > 0;
    if (this.#args.json || !told) return;
    const { paint } = terminal;
    terminal.print(consoleReport(trace, this.#language, { verbosity, paint, calls: new Map(calls) }));
    if (this.#total > 1) terminal.print("");
  }

  #againstGolden(file: string, trace: Trace, sameChain: boolean): RunRecord {
    const { say } = this.#context.terminal;
    const passed: RunRecord = { file, outcome: "passed", exitCode: 0, trace };
    const golden = goldenFile(file, trace);
    if (this.#args.update) {
      const written = updateGolden(golden, trace);
      const word = written === undefined ? "golden.same" : "golden.written";
      const file = path.relative(process.cwd(), written ?? golden);
      say(commandWord(word, this.#language, { file }));
      return passed;
    }
    if (!this.#args.check) return passed;
    try {
      const differences = goldenDifferences(golden, trace, sameChain);
      if (differences.length === 0) {
        if (this.#total === 1)
          say(commandWord("golden.agrees", this.#language, { file: path.relative(process.cwd(), golden) }));
        return passed;
      }
      const [left, right] = [
        `${trace.scenario.name}: ${this.#word("golden.trace")}`,
        this.#word("golden.run"),
      ];
      say(comparisonReport({ left, right, differences, trace }, this.#language));
      return { file, outcome: "drift", exitCode: DRIFT, trace, differences };
    } catch (error) {
      const telling = { language: this.#language, stackTraces: this.#context.stackTraces, say };
      const exitCode = tellError(error, telling);
      return { file, outcome: "error", exitCode, trace };
    }
  }

  #word(word: "golden.trace" | "golden.run"): string {
    return commandWord(word, this.#language);
  }

  async #writeFiles(traces: readonly Trace[]): Promise<void> {
    const { trace: traceFile, report, junit } = this.#args;
    const [only] = traces;
    if (traceFile !== "" && this.#total === 1 && only !== undefined) writeOutput(traceFile, traceText(only));
    if (traceFile !== "" && this.#total > 1)
      for (const trace of traces)
        writeOutput(path.join(traceFile, `${trace.scenario.name}.json`), traceText(trace));
    const write = async (format: ReportFormat, out: string): Promise<void> => {
      if (out === "") return;
      const renderer = rendererOf(format);
      writeReport(renderer, await renderReport(renderer, traces, this.#language), out);
    };
    await write("html", report);
    await write("junit", junit);
  }

  #save(file: string, trace: Trace): void {
    writeOutput(file, traceText(trace));
    this.#context.terminal.say(commandWord("trace.saved", this.#language, { file }));
  }

  #printSummary(records: readonly RunRecord[]): void {
    const rows: SummaryRow[] = records.map(({ file, outcome, trace }) => ({
      name: trace?.scenario.name ?? path.basename(file).replace(/\.ya?ml$/, ""),
      outcome,
      trace,
    }));
    const { print, paint } = this.#context.terminal;
    const passed = records.every(({ exitCode }) => exitCode === 0);
    const [head = "", ruler = "", ...lines] = summaryLines(rows, this.#language);
    print([head, ruler].join("\n"));
    for (const [at, line] of lines.entries()) print(records[at]?.exitCode === 0 ? line : paint("bad", line));
    const left = this.#total - records.length;
    if (left > 0) print(commandWord("not-begun", this.#language, { count: String(left) }));
    if (passed && left === 0) print(paint("good", `${records.length}/${this.#total}`));
  }
}

function hasPassed(result: Done | SettlementError): boolean {
  return !(result instanceof SettlementError) && result.trace.outcome === "passed";
}
