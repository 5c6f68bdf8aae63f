import { createHash } from "node:crypto";
import type { Refusal } from "../workers/answer.ts";
import type { Progress } from "../workers/job.ts";
import type { Played } from "../workers/play.ts";
import type { WorkerPool } from "../workers/worker-pool.ts";
import type { ServeLimits } from "./limits.ts";
import { refusalIn } from "./problem.ts";
import type { OrderedRun } from "./request.ts";

/** A run that is over. */
export interface MadeRun {
  readonly id: string;
  readonly order: OrderedRun;
  readonly played: Played;
  /** How long it took when it was made. */
  readonly milliseconds: number;
}

export interface FollowOptions {
  readonly onStep: (progress: Progress) => void;
  /** Aborted when nobody listens any more. */
  readonly signal: AbortSignal;
}

/** A run that is being made, and who waits for it. */
interface Pending {
  readonly result: Promise<MadeRun | Refusal>;
  readonly listeners: Set<FollowOptions>;
  readonly cancel: AbortController;
}

/** The runs of the page: each request is run once, whoever asks, and the last ones are kept. */
export class Runs {
  readonly #pool: WorkerPool;
  readonly #limits: ServeLimits;
  readonly #kept = new Map<string, MadeRun>();
  readonly #pending = new Map<string, Pending>();
  #bytes = 0;

  constructor(pool: WorkerPool, limits: ServeLimits) {
    this.#pool = pool;
    this.#limits = limits;
  }

  /** A run that was made. Equal requests have one. */
  find(id: string): MadeRun | undefined {
    const made = this.#kept.get(id);
    if (made === undefined) return undefined;
    // The last used stays longest.
    this.#kept.delete(id);
    this.#kept.set(id, made);
    return made;
  }

  /** Whether a request would begin a run for which there is no room. */
  isFullFor(order: OrderedRun): boolean {
    const id = runId(order);
    return this.#pool.isFull && !this.#kept.has(id) && !this.#pending.has(id);
  }

  /** Runs what was ordered, or joins who ordered the same. */
  async run(order: OrderedRun, options: FollowOptions): Promise<MadeRun | Refusal> {
    const id = runId(order);
    const made = this.find(id);
    if (made !== undefined) return made;
    const pending = this.#pending.get(id) ?? this.#begin(id, order);
    pending.listeners.add(options);
    const leave = (): void => {
      pending.listeners.delete(options);
      if (pending.listeners.size === 0) pending.cancel.abort();
    };
    if (options.signal.aborted) leave();
    else options.signal.addEventListener("abort", leave, { once: true });
    try {
      return await pending.result;
    } finally {
      options.signal.removeEventListener("abort", leave);
    }
  }

  #begin(id: string, order: OrderedRun): Pending {
    const listeners = new Set<FollowOptions>();
    const cancel = new AbortController();
    const pending = { listeners, cancel, result: this.#make(id, order, listeners, cancel.signal) };
    this.#pending.set(id, pending);
    // Who asks for it once it is cancelled starts it anew.
    const forget = (): void => {
      if (this.#pending.get(id) === pending) this.#pending.delete(id);
    };
    cancel.signal.addEventListener("abort", forget);
    void pending.result.finally(forget);
    return pending;
  }

  async #make(
    id: string,
    order: OrderedRun,
    listeners: ReadonlySet<FollowOptions>,
    signal: AbortSignal,
  ): Promise<MadeRun | Refusal> {
    const started = performance.now();
    const answer = await this.#pool.ask(
      "play",
      { job: order.job, steps: this.#limits.steps },
      { signal, onStep: (progress) => listeners.forEach(({ onStep }) => onStep(progress)) },
    );
    if (!("done" in answer)) return refusalIn(answer, order.plain || "scenario");
    const milliseconds = Math.round(performance.now() - started);
    const made = { id, order, played: answer.done, milliseconds };
    this.#keep(made);
    return made;
  }

  #keep(made: MadeRun): void {
    this.#kept.set(made.id, made);
    this.#bytes += sizeOf(made);
    for (const [id, oldest] of this.#kept) {
      if (this.#kept.size <= this.#limits.kept && this.#bytes <= this.#limits.keptBytes) return;
      if (id === made.id) return;
      this.#kept.delete(id);
      this.#bytes -= sizeOf(oldest);
    }
  }
}

function sizeOf({ played: { document, trace } }: MadeRun): number {
  return document.length + trace.length;
}

/** Equal orders, of the same texts of the files, have equal ids. */
function runId({ job, identity }: OrderedRun): string {
  const { text: _, ...rest } = job;
  return createHash("sha256")
    .update(JSON.stringify(rest))
    .update("\0")
    .update(identity)
    .digest("hex")
    .slice(0, 24);
}
