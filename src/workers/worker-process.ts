import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";
import type { Answer } from "./answer.ts";
import type { Progress } from "./job.ts";
import { WARM, type Order, type TaskInput, type TaskName, type TaskResult } from "./tasks.ts";

// The package is compiled: worker.js lies beside this file there.
const WORKER = new URL(`./worker${path.extname(import.meta.url)}`, import.meta.url);

/** How a worker is started. */
export interface WorkerOptions {
  /** Whether it makes itself ready for runs before it is asked, and stays quiet when it is stopped. */
  readonly warm?: boolean;
  /** Of its heap; unlimited unless given. */
  readonly megabytes?: number;
}

/** A process that does one task at a time. */
export class WorkerProcess {
  readonly #child: ChildProcess;
  /** Resolves when a warm worker is ready, or has ended; the time until then is no task's. */
  readonly ready: Promise<void>;

  constructor({ warm = false, megabytes }: WorkerOptions = {}) {
    this.#child = fork(WORKER, warm ? [WARM] : [], {
      serialization: "advanced",
      execArgv: megabytes === undefined ? [] : [`--max-old-space-size=${megabytes}`],
      // What Node prints of a heap that is full is for its developers.
      stdio: warm ? ["ignore", "ignore", "ignore", "ipc"] : ["inherit", "inherit", "inherit", "ipc"],
    });
    // A message to a process that just ended.
    this.#child.on("error", () => {});
    this.ready = warm ? becomesReady(this.#child) : Promise.resolve();
  }

  /** Whether it can be asked. */
  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null && this.#child.connected;
  }

  /** Asks for one task; a worker has one at a time. */
  ask<Name extends TaskName>(
    task: Name,
    input: TaskInput<Name>,
    onStep: (progress: Progress) => void = () => {},
  ): Promise<Answer<TaskResult<Name>> | { readonly ended: number | string }> {
    const child = this.#child;
    // It ended before it was asked, as one whose heap is too small to get ready.
    if (!this.isAlive) return Promise.resolve({ ended: child.signalCode ?? child.exitCode ?? "" });
    return new Promise((resolve) => {
      const settle = (answer: Answer<TaskResult<Name>> | { readonly ended: number | string }): void => {
        child.off("exit", ended);
        child.off("message", received);
        resolve(answer);
      };
      const ended = (code: number | null, signal: string | null): void =>
        settle({ ended: signal ?? code ?? "" });
      const received = (message: unknown): void => {
        const answer = message as Answer<TaskResult<Name>> | { readonly progress: Progress };
        if ("progress" in answer) onStep(answer.progress);
        else settle(answer);
      };
      child.once("exit", ended);
      child.on("message", received);
      this.#send({ task, input } as Order);
    });
  }

  /** Ends the task after the step that is being carried out. */
  cancel(): void {
    this.#send({ cancel: true });
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }

  #send(order: Order): void {
    if (this.#child.connected) this.#child.send(order);
  }
}

function becomesReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.on("message", function ready(message) {
      if (typeof message !== "object" || message === null || !("ready" in message)) return;
      child.off("message", ready);
      resolve();
    });
  });
}
