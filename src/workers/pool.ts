import { availableParallelism } from "node:os";
import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { resultOf } from "./answer.ts";
import type { Done, Job, Progress } from "./job.ts";
import { WorkerProcess } from "./worker-process.ts";

/** How many run at once, and how all of them are ended early. */
export interface PoolOptions {
  /** Processes at most, from 1 on; as many as there are cores unless given. */
  readonly processes?: number;
  /** Once it is aborted, the processes are ended, and the jobs that they had come to nothing. */
  readonly signal?: AbortSignal;
}

/** How jobs are followed besides. */
interface FollowedPool extends PoolOptions {
  /** Receives the progress of jobs that are streamed. */
  readonly onStep?: (progress: Progress, job: Job) => void;
}

/** The most that can be asked for; there are never more than jobs. */
const MOST = 1_000_000_000;

/** @throws FIELD_OUT_OF_RANGE where no process, or a part of one, would simulate nothing and look like success */
export function requireCount(processes: number | undefined): void {
  if (processes === undefined || (Number.isInteger(processes) && processes >= 1 && processes <= MOST)) return;
  const text = `processes: ${String(processes)}`;
  throw new SettlementError("FIELD_OUT_OF_RANGE", { text, least: 1, most: MOST });
}

/**
 * Runs jobs in parallel, in as many processes as there are cores.
 *
 * @param onResult Called with each result as it comes; where it returns false, no further job is begun.
 * @returns The results in the order of the jobs; `undefined` for a job that was not begun.
 */
export async function runSideBySide(
  jobs: readonly Job[],
  onResult: (result: Done | SettlementError, job: Job) => boolean,
  { processes = availableParallelism(), signal, onStep = () => {} }: FollowedPool = {},
): Promise<(Done | SettlementError | undefined)[]> {
  const results: (Done | SettlementError | undefined)[] = jobs.map(() => undefined);
  let next = 0;
  const isEnded = (): boolean => signal?.aborted === true;
  const work = async (): Promise<void> => {
    if (isEnded()) return;
    const worker = new WorkerProcess();
    const end = (): void => worker.kill();
    signal?.addEventListener("abort", end);
    try {
      for (let at = next++; at < jobs.length; at = next++) {
        const job = jobs[at];
        if (job === undefined) return;
        const answer = await worker.ask("run", job, (progress) => onStep(progress, job));
        if (isEnded()) return;
        const result = "ended" in answer ? crashed(job.file, answer.ended) : resultOf(answer, job.file);
        results[at] = result;
        if (!onResult(result, job)) next = jobs.length;
      }
    } finally {
      signal?.removeEventListener("abort", end);
      worker.kill();
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs.length, processes) }, work));
  return results;
}

/** @param ended The exit code of its process, or the signal. */
function crashed(file: string, ended: number | string): SettlementError {
  return new SettlementError("WORKER_CRASHED", { file, problem: phrase("process-ended", { ended }) });
}
