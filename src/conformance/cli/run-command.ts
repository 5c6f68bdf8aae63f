import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { KitError } from "../asking/refused.ts";
import { jsonReport } from "../report/json.ts";
import { junitReport } from "../report/junit.ts";
import { markdownReport } from "../report/markdown.ts";
import type { RunReport } from "../report/run-report.ts";
import { summarize, summaryInWords } from "../report/summary.ts";
import { textReport } from "../report/text.ts";
import { visible } from "../report/visible.ts";
import { checkCases } from "./check-cases.ts";
import { checkPublished, readVectors } from "./check-published.ts";
import { HELP } from "./help.ts";
import { copyDriver } from "./init.ts";
import { listCases } from "./list-cases.ts";
import { openConverter } from "./open-converter.ts";
import { readOptions, type CommandOptions, type ConverterPlace, type Format } from "./options.ts";
import { packageVersion } from "./package-files.ts";
import { UsageError } from "./usage-error.ts";

/** What the command came to; the codes are in the reference. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Where the command writes, and the folder that its paths start at. */
export interface CommandOutput {
  out(text: string): void;
  error(text: string): void;
  readonly folder: string;
}

/** The codes of what the caller has to mend. */
const USAGE: ReadonlySet<string> = new Set(["USAGE", "DRIVER_COMMAND_INVALID", "VECTORS_INVALID"]);

const RENDERERS: Readonly<Record<Format, (run: RunReport) => string>> = {
  json: jsonReport,
  junit: junitReport,
  markdown: markdownReport,
};

/** Runs the command. Whatever goes wrong is one line for people and an exit code, never an exception. */
export async function runCommand(args: readonly string[], to: CommandOutput): Promise<ExitCode> {
  try {
    return await perform(readOptions(args), to);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    to.error(`exchange-rate-conformance: ${visible(message, 1_000)}\n`);
    if (error instanceof KitError && USAGE.has(error.code)) return 2;
    to.error(
      error instanceof KitError ? `(${error.code})\n` : "This is a mistake in the kit; please report it.\n",
    );
    return 3;
  }
}

async function perform(options: CommandOptions, to: CommandOutput): Promise<ExitCode> {
  const [command, ...words] = options.words;
  if (options.help) return printed(HELP, to);
  if (options.version) return printed(`${packageVersion()}\n`, to);
  if (options.list) return printed(listCases(), to);
  if (command === "init") return printed(copyDriver(words, to.folder), to);
  if (command !== undefined)
    throw new UsageError(
      `${JSON.stringify(command.slice(0, 60))} is not a command; a converter is named by --driver, --url or --module`,
    );
  if (options.place === undefined)
    throw new UsageError(
      'no converter is named; try --driver "python3 my_converter.py", --url or --module, or --help',
    );
  return check(options, options.place, to);
}

async function check(options: CommandOptions, place: ConverterPlace, to: CommandOutput): Promise<ExitCode> {
  const { timeoutMs } = options;
  const vectors = options.vectors === undefined ? undefined : readVectors(options, to.folder);
  const converter = await openConverter(place, to.folder, timeoutMs === undefined ? {} : { timeoutMs });
  try {
    const asked =
      vectors === undefined
        ? await checkCases(options, place, converter)
        : await checkPublished(options, place, converter, vectors);
    const failure = "failure" in converter ? converter.failure : undefined;
    const run = failure instanceof KitError ? { ...asked, driverFailure: failure.message } : asked;
    writeReports(run, options, to);
    return exitCode(run, to);
  } finally {
    await converter.close?.();
  }
}

function writeReports(run: RunReport, { outputs }: CommandOptions, to: CommandOutput): void {
  const files = [...outputs].filter(([, file]) => file !== "-");
  const [shown] = [...outputs].filter(([, file]) => file === "-");
  to.out(shown === undefined ? textReport(run) : RENDERERS[shown[0]](run));
  for (const [format, file] of files) {
    try {
      writeFileSync(resolve(to.folder, file), RENDERERS[format](run));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new UsageError(`--${format} ${file} cannot be written: ${why}`);
    }
  }
}

function exitCode({ reports, driverFailure }: RunReport, to: CommandOutput): ExitCode {
  const summary = summarize(reports);
  if (driverFailure !== undefined) {
    to.error(`exchange-rate-conformance: the driver failed: ${visible(driverFailure)}\n`);
    return 3;
  }
  if (summary.failed > 0) return 1;
  if (summary.passed > 0) return 0;
  to.error(
    `exchange-rate-conformance: nothing was asked, so that nothing passed (${summaryInWords(summary)}); ` +
      `${reports.every(({ outcome }) => outcome === "skipped") ? "skip fewer, or name a profile that they are of" : "the reasons are in the report"}\n`,
  );
  return 2;
}

function printed(text: string, to: CommandOutput): ExitCode {
  to.out(text);
  return 0;
}
