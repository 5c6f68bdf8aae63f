import { availableParallelism } from "node:os";
import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { resultOf } from "./answer.ts";
import type { Done, Job } from "./job.ts";
import { WorkerProcess } from "./worker-process.ts";

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
    const worker = new WorkerProcess();
    try {
      for (let at = next++; at < jobs.length; at = next++) {
        const job = jobs[at];
        if (job === undefined) return;
        const answer = await worker.ask("run", job);
        const result = "ended" in answer ? crashed(job.file, answer.ended) : resultOf(answer, job.file);
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

/** @param ended The exit code of its process, or the signal. */
function crashed(file: string, ended: number | string): SettlementError {
  return new SettlementError("WORKER_CRASHED", { file, problem: phrase("process-ended", { ended }) });
}
