import { SettlementError } from "./errors/settlement-error.ts";
import type { Trace, TraceStep } from "./trace/trace.ts";

/**
 * A run of a scenario, which is both a promise of its trace and its steps as they come.
 *
 * It begins when it is first awaited or iterated, and then goes on by what it is asked for: `await` runs it to its end,
 * `for await` carries out a step each time that the loop asks for the next one, so a slow loop is waited for; the time of
 * the scenario is its own and does not pass meanwhile. One that is neither awaited nor iterated does nothing.
 *
 * - A step is the trace's step of the same index, the very object but for `previous`: the hash that the first step states is
 *   that of the trace's head, which holds what feeds have published in the whole run.
 * - The steps are kept: every iteration begins with the first one, during the run, beside `await` and after it; so do two
 *   at once, and the run is carried out once.
 * - `await` gives the same `Trace` every time, or rejects with the same error; iterations throw that error once they have
 *   given the steps that were carried out before it.
 * - Leaving a loop (`break`, `return`, an error of its own) ends the run, unless another loop is on it or its trace is
 *   awaited. The loop is left once the chain is closed, or a node is put back; the trace is then RUN_CANCELLED.
 * - `signal` ends it before it begins, between two steps, or after the step that is being carried out, which is not given
 *   any more. Everything then rejects with `signal.reason`, once the chain is closed or the node is put back.
 */
export interface Simulation extends Promise<Trace>, AsyncIterable<TraceStep> {
  /** The steps from the first one on; ends with the last one, whatever the outcome. */
  [Symbol.asyncIterator](): AsyncIterator<TraceStep, undefined, undefined>;
}

type Steps = AsyncGenerator<TraceStep, Trace, undefined>;
type Ended = { readonly trace: Trace } | { readonly error: unknown };

/** Carries a run out as far as it is asked for, for everybody who asks. */
export class SharedRun implements Simulation {
  readonly [Symbol.toStringTag] = "Simulation";
  readonly #run: Steps;
  readonly #signal: AbortSignal | undefined;
  readonly #steps: TraceStep[] = [];
  #ended: Ended | undefined;
  /** What is going on: the next step, or the end. */
  #work: Promise<void> | undefined;
  #trace: Promise<Trace> | undefined;
  #loops = 0;

  /**
   * @param run Has not begun. It looks at the signal itself after each step, and frees what it holds when it ends or is
   * ended.
   */
  constructor(run: Steps, signal: AbortSignal | undefined) {
    this.#run = run;
    this.#signal = signal;
  }

  // oxlint-disable-next-line unicorn/no-thenable -- a promise of its own begins when it is asked, not when it is made
  then<Given = Trace, Refused = never>(
    onTrace?: ((trace: Trace) => Given | PromiseLike<Given>) | null,
    onError?: ((error: unknown) => Refused | PromiseLike<Refused>) | null,
  ): Promise<Given | Refused> {
    this.#trace ??= this.#toEnd();
    return this.#trace.then(onTrace, onError);
  }

  catch<Refused = never>(
    onError?: ((error: unknown) => Refused | PromiseLike<Refused>) | null,
  ): Promise<Trace | Refused> {
    return this.then(undefined, onError);
  }

  finally(onEnd?: (() => void) | null): Promise<Trace> {
    return this.then((trace) => trace).finally(onEnd);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<TraceStep, undefined, undefined> {
    this.#loops += 1;
    try {
      for (let at = 0; ; at += 1) {
        while (at >= this.#steps.length && this.#ended === undefined) await this.#advance();
        const step = this.#steps[at];
        if (step !== undefined) yield step;
        else if (this.#ended !== undefined && "error" in this.#ended) throw this.#ended.error;
        else return undefined;
      }
    } finally {
      this.#loops -= 1;
      const isWanted = this.#loops > 0 || this.#trace !== undefined;
      if (!isWanted) await this.#end(() => new SettlementError("RUN_CANCELLED", {}));
    }
  }

  async #toEnd(): Promise<Trace> {
    for (;;) {
      if (this.#ended !== undefined) {
        if ("trace" in this.#ended) return this.#ended.trace;
        throw this.#ended.error;
      }
      await this.#advance();
    }
  }

  /** Waits for the next step or for the end, which all wait for together. */
  #advance(): Promise<void> {
    this.#work ??= this.#next().finally(() => {
      this.#work = undefined;
    });
    return this.#work;
  }

  async #next(): Promise<void> {
    const signal = this.#signal;
    if (this.#steps.length === 0) signal?.addEventListener("abort", this.#onAbort, { once: true });
    try {
      const { done, value } = await this.#run.next();
      if (done === true) this.#settle({ trace: value });
      else this.#steps.push(value);
    } catch (error) {
      this.#settle({ error });
    }
  }

  /** Between two steps nobody else would notice; during one the run itself does. */
  readonly #onAbort = (): void => void this.#end(() => this.#signal?.reason);

  /** Ends a run that has not ended, once what is going on is over. */
  async #end(why: () => unknown): Promise<void> {
    while (this.#work !== undefined) await this.#work;
    if (this.#ended !== undefined) return;
    const ending = (async (): Promise<void> => {
      try {
        await this.#run.return(undefined as never);
        this.#settle({ error: why() });
      } catch (error) {
        this.#settle({ error });
      }
    })();
    this.#work = ending;
    await ending;
    this.#work = undefined;
  }

  #settle(ended: Ended): void {
    this.#ended ??= ended;
    this.#signal?.removeEventListener("abort", this.#onAbort);
  }
}
