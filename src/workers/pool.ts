import { fork, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import type { SettlementError } from "../errors/settlement-error.ts";
import { resultOf, type Answer } from "./answer.ts";
import type { Done, Job } from "./job.ts";

const WORKER = new URL("./worker.ts", import.meta.url);

/**
 * Runs jobs side by side, each in one of as many processes as there are cores.
 *
 * @param onResult Told of each as it ends; where it answers false, nothing further is begun.
 * @returns What came of each, in the order of the jobs; `undefined` of what was not begun.
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
