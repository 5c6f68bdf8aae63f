import { SettlementError } from "../errors/settlement-error.ts";
import { runCommand, type CommandContext } from "./command.ts";
import type { RunArguments } from "./commands/run.ts";
import { ensureBuild } from "./ensure-build.ts";
import { errorAnnotations } from "./annotations.ts";
import { EXIT_CODES, INTERRUPTED, worstOf } from "./exit-codes.ts";
import { annotationLines, isLinewise, outputFormat, withJson, type OutputFormat } from "./output-format.ts";
import type { Language } from "../language.ts";
import { runJob, runJobAlone, scenarioOf, type Done, type Job } from "../workers/job.ts";
import { jobsOf, withCalls } from "./run/run-arguments.ts";
import { runSideBySide } from "../workers/pool.ts";
import { claimRunFiles, savePaths } from "./run/run-files.ts";
import { RunResults } from "./run/run-results.ts";
import { sayOldWord } from "./old-word.ts";
import { commandWord } from "./words.ts";

/** `corridor run FILE...` */
export function settleRun(args: RunArguments, context: CommandContext): Promise<void> {
  return runCommand(withJson(args), context, async (language) => {
    const format = outputFormat(args);
    const asked = args.calls ? 2 : args.events ? 1 : 0;
    const verbosity = asked > context.verbosity ? asked : context.verbosity;
    const jobs = jobsOf(args, withCalls(args) || verbosity === 2);
    if (args.break.length > 0) sayOldWord({ old: "--break", current: "--fault" }, context.terminal, language);
    const claimed = annotated({ format, jobs, language }, context, () =>
      claimRunFiles(withJson(args), jobs, (word) => sayOldWord(word, context.terminal, language)),
    );
    if (typeof claimed === "number") return claimed;
    await ensureBuild(() => context.terminal.say(commandWord("compiling", language)));

    savePaths(args.savePaths, jobs, claimed);
    const results = new RunResults(args, { ...context, verbosity }, language, jobs, claimed);
    const interrupted = (): void => {
      context.terminal.progress("");
      context.terminal.say(commandWord("interrupted", language));
      process.exit(INTERRUPTED);
    };
    process.once("SIGINT", interrupted);
    try {
      await carryOut(jobs, context, results);
    } finally {
      process.off("SIGINT", interrupted);
    }
    return results.finish(context.network === undefined);
  });
}

/**
 * Reads scenarios; where a line for each mistake is asked for, those of every file that cannot be run are printed.
 *
 * @returns What was read, or the exit code.
 */
function annotated<Read>(
  {
    format,
    jobs,
    language,
  }: { readonly format: OutputFormat; readonly jobs: readonly Job[]; readonly language: Language },
  { terminal }: CommandContext,
  read: () => Read,
): Read | number {
  try {
    return read();
  } catch (error) {
    const unread = isLinewise(format) ? jobs.flatMap(unreadable) : [];
    // What else is wrong, such as a file that is in the way of an output, is of no scenario.
    if (!isLinewise(format) || unread.length === 0) throw error;
    const found = unread.flatMap((each) => errorAnnotations(each.error, each.file, language));
    for (const line of annotationLines(format, found)) terminal.print(line);
    return worstOf(unread.map((each) => EXIT_CODES[each.error.who]));
  }
}

/** Why the scenario of a job cannot be read; nothing where it can. */
function unreadable(job: Job): readonly { readonly file: string; readonly error: SettlementError }[] {
  try {
    scenarioOf(job);
    return [];
  } catch (error) {
    if (error instanceof SettlementError) return [{ file: job.file, error }];
    throw error;
  }
}

/** In this process where there is one scenario or one network, otherwise on all cores. */
async function carryOut(
  jobs: readonly Job[],
  { network, openNetwork }: Pick<CommandContext, "network" | "openNetwork">,
  results: RunResults,
): Promise<void> {
  const [only, ...others] = jobs;
  if (network === undefined && only !== undefined && others.length === 0) {
    results.add(await settled(() => runJobAlone(only, { onStep: results.onStep })), only);
    return;
  }
  if (network === undefined) {
    await runSideBySide(jobs, (result, job) => results.add(result, job));
    return;
  }
  const rpc = await openNetwork(network);
  try {
    for (const job of jobs)
      if (!results.add(await settled(() => runJob(job, rpc, { onStep: results.onStep })), job)) return;
  } finally {
    await rpc.close();
  }
}

async function settled(run: () => Promise<Done>): Promise<Done | SettlementError> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof SettlementError) return error;
    throw error;
  }
}
