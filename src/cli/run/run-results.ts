import path from "node:path";
import { SettlementError } from "../../errors/settlement-error.ts";
import type { Outputs } from "../../files/outputs.ts";
import type { Language } from "../../language.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Done, Job, Progress } from "../../workers/job.ts";
import type { CommandContext } from "../command.ts";
import type { RunArguments } from "../commands/run.ts";
import { STDOUT_LOST } from "../command.ts";
import { EXIT_CODES, exitCodeOf, worstOf } from "../exit-codes.ts";
import { runAnnotations } from "../annotations.ts";
import { annotationLines, isLinewise, outputFormat, type OutputFormat } from "../output-format.ts";
import { errorOutputOf, printError } from "../print-error.ts";
import { commandWord } from "../words.ts";
import { withoutCalls } from "../../trace/without-calls.ts";
import { withCalls } from "./run-arguments.ts";
import { goldenRecord } from "./golden-record.ts";
import { printSummary, printTrace } from "./print-run.ts";
import { saveBrokenTrace, writeRunFiles } from "./run-files.ts";
import { runJson, type RunRecord } from "./run-json.ts";
import { StepLines } from "./step-lines.ts";
import type { JunitError } from "../../report/junit.ts";
import { mistakesOf } from "../../scenario/source/scenario-invalid.ts";

/** Collects the results of scenarios while they run, with their progress; prints and writes them at the end. */
export class RunResults {
  readonly #args: RunArguments;
  readonly #context: CommandContext;
  readonly #language: Language;
  readonly #jobs: readonly Job[];
  readonly #outputs: Outputs;
  readonly #format: OutputFormat;
  readonly #results = new Map<Job, Done | SettlementError>();
  readonly #lines: StepLines | undefined;

  /** @param outputs What the command may write, claimed before anything ran. */
  constructor(
    args: RunArguments,
    context: CommandContext,
    language: Language,
    jobs: readonly Job[],
    outputs: Outputs,
  ) {
    this.#args = args;
    this.#format = outputFormat(args);
    // What has a line on stdout is not told again on stderr.
    this.#lines = args.jsonl ? new StepLines(context.terminal.print) : undefined;
    this.#context = isLinewise(this.#format)
      ? { ...context, terminal: { ...context.terminal, say: () => {} } }
      : context;
    this.#language = language;
    this.#jobs = jobs;
    this.#outputs = outputs;
  }

  /** Ends runs early whose lines nobody reads any more; those of other outputs go on. */
  get signal(): AbortSignal | undefined {
    return this.#lines === undefined ? undefined : STDOUT_LOST;
  }

  /** @param read The scenarios that can be run. */
  begin(read: ReadonlyMap<Job, Scenario>): void {
    this.#lines?.begin(this.#jobs, read);
  }

  /** Shows the progress of one scenario, in steps. */
  readonly onStep = (progress: Progress, job: Job): void => {
    this.#lines?.step(progress, job);
    if (this.#jobs.length > 1) return;
    const { done, total } = progress;
    const values = { done: String(done), total: String(total) };
    this.#context.terminal.progress(commandWord("progress.steps", this.#language, values));
  };

  /** Takes the result of a scenario, and shows the progress of all. @returns Whether to begin further ones. */
  add(result: Done | SettlementError, job: Job): boolean {
    this.#results.set(job, result);
    const total = this.#jobs.length;
    const failed = [...this.#results.values()].filter((one) => !hasPassed(one)).length;
    const values = { done: String(this.#results.size), total: String(total), failed: String(failed) };
    if (total > 1) this.#context.terminal.progress(commandWord("progress", this.#language, values));
    return !this.#args.bail || hasPassed(result);
  }

  /**
   * Prints and writes what the options ask for.
   *
   * @param sameChain Whether the scenarios ran on chains of this process, so that hashes and blocks repeat.
   * @returns The exit code.
   */
  async finish(sameChain: boolean): Promise<number> {
    const { terminal } = this.#context;
    terminal.progress("");
    if (this.signal?.aborted === true) return EXIT_CODES.environment;
    // In the order of the command line, whichever ended first.
    const records = this.#jobs.flatMap((job) => {
      const result = this.#results.get(job);
      return result === undefined ? [] : [this.#recordOf(job, result, sameChain)];
    });
    const total = this.#jobs.length;
    const traces = records.flatMap(({ trace }) => trace ?? []);
    const target = { scenarios: total, language: this.#language, outputs: this.#outputs };
    await writeRunFiles(this.#args, traces, { ...target, unread: unreadOf(records) });
    const exitCode = worstOf(records.map((record) => record.exitCode));
    if (this.#lines !== undefined) {
      for (const record of records) this.#lines.end(record);
      this.#lines.done(exitCode);
    } else if (this.#format === "json") terminal.print(runJson(records));
    else if (isLinewise(this.#format))
      for (const record of records)
        for (const line of annotationLines(this.#format, runAnnotations(record, this.#language)))
          terminal.print(line);
    else if (total > 1) printSummary(records, total, this.#context, this.#language);
    return exitCode;
  }

  /** Prints one scenario and compares it with its golden trace. */
  #recordOf({ file }: Job, result: Done | SettlementError, sameChain: boolean): RunRecord {
    const { verbosity } = this.#context;
    if (result instanceof SettlementError) {
      const exitCode = printError(result, errorOutputOf(this.#context, this.#language));
      return { file, outcome: "error", exitCode, error: result };
    }
    // What is only shown is not written.
    const trace = withCalls(this.#args) ? result.trace : withoutCalls(result.trace);
    const shown = trace.last === undefined ? result.trace : { ...result.trace, last: trace.last };
    const alone = this.#jobs.length === 1;
    // Of many, those that did not pass are shown in full, and all of them where more is asked for.
    if (
      this.#lines === undefined &&
      this.#format === "text" &&
      (alone || trace.outcome !== "passed" || verbosity > 0)
    )
      printTrace({ trace: shown }, alone, this.#context, this.#language);
    if (trace.outcome === "broken" && this.#args.trace === "")
      saveBrokenTrace(trace, this.#outputs, this.#context, this.#language);
    const exitCode = exitCodeOf(trace.outcome);
    if (exitCode !== 0) return { file, outcome: trace.outcome, exitCode, trace };
    const passed = { file, trace, sameChain, alone, outputs: this.#outputs };
    return goldenRecord(passed, this.#args, this.#context, this.#language);
  }
}

/** The scenarios that have no trace, with why. */
function unreadOf(records: readonly RunRecord[]): JunitError[] {
  return records.flatMap(({ file, error }) =>
    error === undefined
      ? []
      : [
          {
            name: path.basename(file).replace(/\.ya?ml$/, ""),
            code: error.code,
            mistakes: mistakesOf(error),
          },
        ],
  );
}

function hasPassed(result: Done | SettlementError): boolean {
  return !(result instanceof SettlementError) && result.trace.outcome === "passed";
}
