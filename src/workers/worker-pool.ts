import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { refusalOf, type Answer, type Refusal } from "./answer.ts";
import type { Progress } from "./job.ts";
import type { TaskInput, TaskName, TaskResult } from "./tasks.ts";
import { WorkerProcess } from "./worker-process.ts";

/** How much a pool takes on. */
export interface PoolLimits {
  /** Tasks that are carried out at once, each in a process of its own. */
  readonly workers: number;
  /** Tasks that wait for one of them. */
  readonly waiting: number;
  /** A task that takes longer is stopped, and its process with it. */
  readonly milliseconds: number;
  /** Of a process's heap. */
  readonly megabytes: number;
}

/** Of a task that is asked for. */
export interface AskOptions {
  readonly onStep?: (progress: Progress) => void;
  /** Once it is aborted, the task ends after the step that is being carried out, or does not begin. */
  readonly signal?: AbortSignal;
}

/** How long a task that is cancelled may take to end by itself. */
const GRACE_MILLISECONDS = 2_000;

/** Workers that stay ready, and a queue before them. What fails or hangs is stopped, and the next task finds a new worker. */
export class WorkerPool {
  readonly #limits: PoolLimits;
  readonly #free: WorkerProcess[] = [];
  readonly #all = new Set<WorkerProcess>();
  readonly #queue: (() => void)[] = [];
  #busy = 0;

  constructor(limits: PoolLimits) {
    this.#limits = limits;
    for (let at = 0; at < limits.workers; at += 1) this.#free.push(this.#start());
  }

  /** Whether the next task would be refused. */
  get isFull(): boolean {
    return this.#busy >= this.#limits.workers && this.#queue.length >= this.#limits.waiting;
  }

  /**
   * Carries a task out once a worker is free. It never throws: what is wrong is the answer.
   *
   * @returns The result; or why not: SERVER_BUSY, RUN_TOO_LONG, RUN_OUT_OF_MEMORY, RUN_CANCELLED, WORKER_CRASHED, or what
   * the task itself ends with.
   */
  async ask<Name extends TaskName>(
    task: Name,
    input: TaskInput<Name>,
    { onStep = () => {}, signal }: AskOptions = {},
  ): Promise<Answer<TaskResult<Name>>> {
    const { workers, waiting } = this.#limits;
    if (this.#busy >= workers) {
      if (this.isFull) return refused(new SettlementError("SERVER_BUSY", { workers, waiting }));
      if (!(await this.#turn(signal))) return refused(new SettlementError("RUN_CANCELLED", {}));
    } else this.#busy += 1;
    const worker = this.#takeFree();
    try {
      await worker.ready;
      return await this.#carryOut(worker, task, input, {
        onStep,
        ...(signal === undefined ? {} : { signal }),
      });
    } finally {
      this.#giveBack(worker);
    }
  }

  /** Ends all workers. */
  close(): void {
    for (const worker of this.#all) worker.kill();
    this.#all.clear();
  }

  async #carryOut<Name extends TaskName>(
    worker: WorkerProcess,
    task: Name,
    input: TaskInput<Name>,
    { onStep = () => {}, signal }: AskOptions,
  ): Promise<Answer<TaskResult<Name>>> {
    const { milliseconds, megabytes } = this.#limits;
    if (signal?.aborted === true) return refused(new SettlementError("RUN_CANCELLED", {}));
    let stopped: Refusal | undefined;
    const stop = (error: SettlementError): void => {
      stopped = refusalOf(error);
      worker.kill();
    };
    const seconds = milliseconds / 1_000;
    const timer = setTimeout(() => stop(new SettlementError("RUN_TOO_LONG", { seconds })), milliseconds);
    let grace: NodeJS.Timeout | undefined;
    const cancel = (): void => {
      worker.cancel();
      grace = setTimeout(() => stop(new SettlementError("RUN_CANCELLED", {})), GRACE_MILLISECONDS);
    };
    signal?.addEventListener("abort", cancel);
    const answer = await worker.ask(task, input, onStep);
    clearTimeout(timer);
    clearTimeout(grace);
    signal?.removeEventListener("abort", cancel);
    if (!("ended" in answer)) return answer;
    if (stopped !== undefined) return { refused: stopped };
    // So does Node end when its heap is full.
    if (answer.ended === "SIGABRT" || answer.ended === 134)
      return refused(new SettlementError("RUN_OUT_OF_MEMORY", { megabytes }));
    const problem = phrase("process-ended", { ended: answer.ended });
    return refused(new SettlementError("WORKER_CRASHED", { file: task, problem }));
  }

  /** Waits for a worker. @returns Whether it is wanted still. */
  #turn(signal: AbortSignal | undefined): Promise<boolean> {
    return new Promise((resolve) => {
      const begin = (): void => {
        signal?.removeEventListener("abort", leave);
        resolve(true);
      };
      const leave = (): void => {
        const at = this.#queue.indexOf(begin);
        if (at >= 0) this.#queue.splice(at, 1);
        resolve(false);
      };
      if (signal?.aborted === true) return resolve(false);
      signal?.addEventListener("abort", leave, { once: true });
      this.#queue.push(begin);
    });
  }

  #takeFree(): WorkerProcess {
    const worker = this.#free.pop() ?? this.#start();
    if (worker.isAlive) return worker;
    this.#all.delete(worker);
    return this.#start();
  }

  /** The next in the queue takes the place of a task that is over. */
  #giveBack(worker: WorkerProcess): void {
    if (worker.isAlive) this.#free.push(worker);
    else {
      this.#all.delete(worker);
      this.#free.push(this.#start());
    }
    const next = this.#queue.shift();
    if (next === undefined) this.#busy -= 1;
    else next();
  }

  #start(): WorkerProcess {
    const worker = new WorkerProcess({ warm: true, megabytes: this.#limits.megabytes });
    this.#all.add(worker);
    return worker;
  }
}

function refused(error: SettlementError): { readonly refused: Refusal } {
  return { refused: refusalOf(error) };
}
