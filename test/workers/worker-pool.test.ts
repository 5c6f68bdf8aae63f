import path from "node:path";
import { expect } from "chai";
import { ensureBuild } from "../../src/cli/ensure-build.ts";
import type { Answer } from "../../src/workers/answer.ts";
import type { Job, Progress } from "../../src/workers/job.ts";
import type { Played } from "../../src/workers/play.ts";
import { WorkerPool, type PoolLimits } from "../../src/workers/worker-pool.ts";
import { WorkerProcess } from "../../src/workers/worker-process.ts";
import { longScenario } from "../serve/support/scenarios.ts";

const LIBRARY = path.resolve(import.meta.dirname, "../../scenarios");
const LIMITS: PoolLimits = { workers: 1, waiting: 1, milliseconds: 60_000, megabytes: 1_024 };

const jobOf = (text: Partial<Job>): Job => ({
  file: path.join(LIBRARY, "01-happy-path.yaml"),
  seed: undefined,
  set: [],
  faults: [],
  calls: false,
  ...text,
});
const HAPPY = { job: jobOf({}), steps: 1_000 };
const LONG = { job: jobOf({ text: longScenario(900) }), steps: 1_000 };

function codeOf(answer: Answer<unknown>): string {
  return "refused" in answer ? answer.refused.code : "crash" in answer ? answer.crash : "done";
}

describe("the pool of workers that stay", () => {
  let pool: WorkerPool;
  before(async () => {
    await ensureBuild();
    pool = new WorkerPool(LIMITS);
  });
  after(() => pool.close());

  it("makes the same run every time, byte for byte, whichever chain was open before", async () => {
    const traces: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      const answer = await pool.ask("play", HAPPY);
      if ("done" in answer) traces.push(answer.done.trace);
    }
    expect(traces).to.have.length(3);
    expect(new Set(traces).size).to.equal(1);
  });

  it("tells each step, the last one too", async () => {
    const steps: Progress[] = [];
    const answer: Answer<Played> = await pool.ask("play", HAPPY, { onStep: (step) => steps.push(step) });
    expect(codeOf(answer)).to.equal("done");
    expect(steps.at(-1)).to.deep.equal({ done: 9, total: 9, verb: "payout" });
  });

  it("ends a run that is cancelled between two steps, and keeps the worker", async () => {
    const cancel = new AbortController();
    const steps: Progress[] = [];
    const onStep = (step: Progress): void => {
      steps.push(step);
      if (steps.length === 2) cancel.abort();
    };
    expect(codeOf(await pool.ask("play", LONG, { onStep, signal: cancel.signal }))).to.equal("RUN_CANCELLED");
    expect(steps.at(-1)?.done).to.be.lessThan(900);
    expect(codeOf(await pool.ask("play", HAPPY))).to.equal("done");
  });

  it("begins nothing that is cancelled while it waits, and refuses what finds no place", async () => {
    const cancel = new AbortController();
    const stop = new AbortController();
    const running = pool.ask("play", LONG, { signal: stop.signal });
    const waiting = pool.ask("play", HAPPY, { signal: cancel.signal });
    expect(pool.isFull).to.equal(true);
    expect(codeOf(await pool.ask("play", HAPPY))).to.equal("SERVER_BUSY");
    cancel.abort();
    expect(codeOf(await waiting)).to.equal("RUN_CANCELLED");
    expect(pool.isFull).to.equal(false);
    const next = pool.ask("play", HAPPY);
    stop.abort();
    expect([codeOf(await running), codeOf(await next)]).to.deep.equal(["RUN_CANCELLED", "done"]);
    expect(codeOf(await pool.ask("play", HAPPY, { signal: cancel.signal }))).to.equal("RUN_CANCELLED");
  });

  it("carries mistakes of a scenario over with their places", async () => {
    const text = "title: {}\n";
    const answer = await pool.ask("describe", { job: jobOf({ text }) });
    expect(codeOf(answer)).to.equal("SCENARIO_INVALID");
    const mistakes = "refused" in answer ? (answer.refused.mistakes ?? []) : [];
    expect(mistakes.length).to.be.greaterThan(1);
    expect(mistakes[0]?.place?.line).to.equal(1);
  });

  it("answers for a worker that ended before it was asked, and starts another", async () => {
    const worker = new WorkerProcess({ warm: true });
    worker.kill();
    await worker.ready;
    expect(await worker.ask("describe", { job: jobOf({}) })).to.deep.equal({ ended: "SIGKILL" });
    // So little memory that none of them gets ready.
    const small = new WorkerPool({ ...LIMITS, megabytes: 8 });
    for (const _ of [1, 2]) {
      const answer = await small.ask("describe", { job: jobOf({}) });
      expect("refused" in answer ? answer.refused.code : answer).to.equal("RUN_OUT_OF_MEMORY");
    }
    small.close();
  });
});
