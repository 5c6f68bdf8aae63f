import { SettlementError } from "../errors/settlement-error.ts";
import { isFolder } from "../files/disk.ts";
import { foundScenario } from "../files/find-scenario.ts";
import { visibleText, type Language } from "../language.ts";
import type { OldWord } from "../scenario/source/old-words.ts";
import { runJob, runJobAlone, type Done, type Job, type JobOptions } from "../workers/job.ts";
import { runSideBySide } from "../workers/pool.ts";
import { runCommand, STDOUT_LOST, type CommandContext } from "./command.ts";
import type { RunArguments } from "./commands/run.ts";
import { ensureBuild } from "./ensure-build.ts";
import { INTERRUPTED } from "./exit-codes.ts";
import { sayOldWord } from "./old-word.ts";
import { isLinewise, outputFormat, withJson } from "./output-format.ts";
import { errorOutputOf, printError } from "./print-error.ts";
import { jobsOf, withCalls } from "./run/run-arguments.ts";
import { claimRunFiles, savePaths } from "./run/run-files.ts";
import { RunResults } from "./run/run-results.ts";
import { watch } from "./run/watch.ts";
import { commandWord } from "./words.ts";

/** `corridor run FILE...` */
export function settleRun(args: RunArguments, context: CommandContext): Promise<void> {
  return runCommand(withJson(args), context, async (language) => {
    requireOneOutput(args);
    return args.watch ? watchRun(args, context, language) : runOnce(args, context, language);
  });
}

/** @throws OPTIONS_EXCLUSIVE: a stream of lines is one output, and what is watched ends with none */
function requireOneOutput(args: RunArguments): void {
  const format = outputFormat(args);
  const refuse = (left: string): never => {
    throw new SettlementError("OPTIONS_EXCLUSIVE", {
      left,
      right: args.json ? "--json" : `--format ${format}`,
    });
  };
  if (args.jsonl && format !== "text") refuse("--jsonl");
  if (args.watch && format === "json") refuse("--watch");
}

/** Runs everything once. @param onRead Receives each file right before it is read. @returns The exit code. */
async function runOnce(
  args: RunArguments,
  context: CommandContext,
  language: Language,
  onRead: (file: string) => void = () => {},
): Promise<number> {
  const { terminal } = context;
  const asked = args.calls ? 2 : args.events ? 1 : 0;
  const verbosity = asked > context.verbosity ? asked : context.verbosity;
  const jobs = jobsOf(args, withCalls(args) || verbosity === 2);
  if (args.break.length > 0) sayOldWord({ old: "--break", current: "--fault" }, terminal, language);
  const onOldWord = (word: OldWord): void => sayOldWord(word, terminal, language);
  const { outputs, read, unread } = claimRunFiles(withJson(args), jobs, { onOldWord, onRead });
  const [only] = unread.values();
  // Alone, it is the command that is refused.
  if (only !== undefined && jobs.length === 1 && !isLinewise(outputFormat(args)) && !args.jsonl) throw only;
  const toRun = args.bail && unread.size > 0 ? [] : jobs.filter((job) => read.has(job));
  if (toRun.length > 0) await ensureBuild(() => terminal.say(commandWord("compiling", language)));

  savePaths(args.savePaths, read, outputs);
  const results = new RunResults(args, { ...context, verbosity }, language, jobs, outputs);
  results.begin(read);
  for (const [job, error] of unread) results.add(error, job);
  const interrupted = (): void => {
    terminal.progress("");
    terminal.say(commandWord("interrupted", language));
    process.exit(INTERRUPTED);
  };
  process.once("SIGINT", interrupted);
  try {
    await carryOut(toRun, context, results);
  } finally {
    process.off("SIGINT", interrupted);
  }
  return results.finish(context.network === undefined);
}

/** Runs again on each save, until Ctrl-C. @returns 0: what the runs came to was shown. */
async function watchRun(args: RunArguments, context: CommandContext, language: Language): Promise<number> {
  const { terminal } = context;
  // What is wrong with the words of the command no save mends.
  jobsOf(args, false);
  const run = async (onRead: (file: string) => void): Promise<void> => {
    try {
      await runOnce(args, context, language, onRead);
    } catch (error) {
      printError(error, errorOutputOf(context, language));
    }
  };
  const ended = new AbortController();
  const end = (): void => ended.abort();
  const watched = {
    run: async (onRead: (file: string) => void): Promise<void> => {
      process.off("SIGINT", end);
      await run(onRead);
      process.once("SIGINT", end);
    },
    folders: args.files.filter((file) => isFolder(foundScenario(file))),
    onWait: (files: number) => terminal.say(commandWord("watch.waiting", language, { count: String(files) })),
    onChange: (file: string) =>
      terminal.say(commandWord("watch.changed", language, { file: visibleText(file) })),
  };
  try {
    await watch(watched, AbortSignal.any([ended.signal, STDOUT_LOST]));
  } finally {
    process.off("SIGINT", end);
  }
  return 0;
}

/** In this process where there is one scenario or one network, otherwise on all cores. */
async function carryOut(
  jobs: readonly Job[],
  { network, openNetwork }: Pick<CommandContext, "network" | "openNetwork">,
  results: RunResults,
): Promise<void> {
  const [only, ...others] = jobs;
  if (only === undefined) return;
  const { signal } = results;
  const options = (job: Job): JobOptions => ({
    onStep: (progress) => results.onStep(progress, job),
    ...(signal === undefined ? {} : { signal }),
  });
  if (network === undefined && others.length === 0) {
    results.add(await settled(() => runJobAlone(only, options(only))), only);
    return;
  }
  if (network === undefined) {
    const pool = { onStep: results.onStep, ...(signal === undefined ? {} : { signal }) };
    await runSideBySide(jobs, (result, job) => results.add(result, job), pool);
    return;
  }
  const rpc = await openNetwork(network);
  try {
    for (const job of jobs)
      if (!results.add(await settled(() => runJob(job, rpc, options(job))), job)) return;
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
