import { openChain } from "../chain/open.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { runCommand, type CommandContext } from "./command.ts";
import type { RunArguments } from "./commands/run.ts";
import { ensureBuild } from "./ensure-build.ts";
import { INTERRUPTED } from "./exit-codes.ts";
import { networkUrl } from "./options.ts";
import { runJob, runJobAlone, type Done, type Job } from "../workers/job.ts";
import { jobsOf, withCalls } from "./run/run-arguments.ts";
import { runSideBySide } from "../workers/pool.ts";
import { claimRunFiles } from "./run/run-files.ts";
import { RunResults } from "./run/run-results.ts";
import { sayOldWord } from "./old-word.ts";
import { commandWord } from "./words.ts";

/** `corridor run FILE...` */
export function settleRun(args: RunArguments, context: CommandContext): Promise<void> {
  return runCommand(args, context, async (language) => {
    const asked = args.calls ? 2 : args.events ? 1 : 0;
    const verbosity = asked > context.verbosity ? asked : context.verbosity;
    const url = networkUrl(context.network);
    const jobs = jobsOf(args, withCalls(args) || verbosity === 2);
    if (args.break.length > 0) sayOldWord({ old: "--break", current: "--fault" }, context.terminal, language);
    const outputs = claimRunFiles(args, jobs, (word) => sayOldWord(word, context.terminal, language));
    await ensureBuild(() => context.terminal.say(commandWord("compiling", language)));

    const results = new RunResults(args, { ...context, verbosity }, language, jobs, outputs);
    const interrupted = (): void => {
      context.terminal.progress("");
      context.terminal.say(commandWord("interrupted", language));
      process.exit(INTERRUPTED);
    };
    process.once("SIGINT", interrupted);
    try {
      await carryOut(jobs, url, results);
    } finally {
      process.off("SIGINT", interrupted);
    }
    return results.finish(url === undefined);
  });
}

/** In this process where there is one scenario or one node, otherwise on all cores. */
async function carryOut(jobs: readonly Job[], url: string | undefined, results: RunResults): Promise<void> {
  const [only, ...others] = jobs;
  if (url === undefined && only !== undefined && others.length === 0) {
    results.add(await settled(() => runJobAlone(only, results.onStep)), only);
    return;
  }
  if (url === undefined) {
    await runSideBySide(jobs, (result, job) => results.add(result, job));
    return;
  }
  const rpc = await openChain(url);
  try {
    for (const job of jobs)
      if (!results.add(await settled(() => runJob(job, rpc, results.onStep)), job)) return;
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
