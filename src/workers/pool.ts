import { fork, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { SettlementError } from "../errors/settlement-error.ts";
import { resultOf, type Answer } from "./answer.ts";
import type { Done, Job } from "./job.ts";

// The package is compiled: worker.js lies beside pool.js there.
const WORKER = new URL(`./worker${path.extname(import.meta.url)}`, import.meta.url);

/**
 * Runs jobs in parallel, in as many processes as there are cores.
 *
 * @param onResult Called with each result as it comes; where it returns false, no further job is begun.
 * @returns The results in the order of the jobs; `undefined` for a job that was not begun.
 */
export async function runSideBySide(
  jobs: readonly Job[],
  onResult: (result: Done | SettlementError, job: Job) => boolean,
): Promise<(Done | SettlementError | undefined)[]> {
  const results: (Done | SettlementError | undefined)[] = jobs.map(() => undefined);
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = fork(WORKER, { serialization: "advanced", execArgv: [] });
    try {
      for (let at = next++; at < jobs.length; at = next++) {
        const job = jobs[at];
        if (job === undefined) return;
        const result = resultOf(await ask(worker, job), job.file);
        results[at] = result;
        if (!onResult(result, job)) next = jobs.length;
      }
    } finally {
      worker.kill();
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs.length, availableParallelism()) }, work));
  return results;
}

function ask(worker: ChildProcess, job: Job): Promise<Answer> {
  return new Promise((resolve) => {
    const ended = (code: number | null): void =>
      resolve({ crash: `its process ended with ${code ?? "a signal"}` });
    worker.once("exit", ended);
    worker.once("message", (answer) => {
      worker.off("exit", ended);
      resolve(answer as Answer);
    });
    worker.send(job);
  });
}
