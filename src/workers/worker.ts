// A process that carries out what it is asked for, one task at a time, and sends back the results. It ends when its
// parent does.
import { openChain } from "../chain/open.ts";
import type { Rpc } from "../chain/rpc.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { happyPath } from "../files/scenarios.ts";
import { runScenario } from "../simulate.ts";
import { refusalOf, type Answer } from "./answer.ts";
import { describeJob } from "./describe.ts";
import { runJob, type Progress } from "./job.ts";
import { playJob } from "./play.ts";
import { WARM, type Order, type TaskName, type TaskResult } from "./tasks.ts";

type Task = Exclude<Order, { readonly cancel: true }>;

const isWarm = process.argv.includes(WARM);

/** The chain of the next run, where it is opened ahead. */
let ahead: Promise<Rpc> | undefined;
/** Of the task that is being carried out. */
let cancel = new AbortController();

process.on("message", (message) => {
  const order = message as Order;
  if ("cancel" in order) cancel.abort(new SettlementError("RUN_CANCELLED", {}));
  else void answerTo(order);
});

async function answerTo(task: Task): Promise<void> {
  cancel = new AbortController();
  process.send?.(await answer(task));
  if (isWarm) openAhead();
}

async function answer(task: Task): Promise<Answer<TaskResult<TaskName>>> {
  try {
    return { done: await carryOut(task) };
  } catch (error) {
    if (error instanceof SettlementError) return { refused: refusalOf(error) };
    return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function carryOut(order: Task): Promise<TaskResult<TaskName>> {
  const { signal } = cancel;
  switch (order.task) {
    case "run":
      return onChain((rpc) =>
        runJob(order.input, rpc, { signal, ...(order.input.stream === true ? { onStep: sendStep } : {}) }),
      );
    case "play":
      return onChain((rpc) => playJob(order.input, rpc, { onStep: reportStep, signal }));
    case "describe":
      return Promise.resolve(describeJob(order.input));
  }
}

/** Of a short run each step; of a long one as many as can be seen. */
const MILLISECONDS_BETWEEN = 30;
let reportedAt = 0;

function reportStep(progress: Progress): void {
  const now = performance.now();
  if (progress.done < progress.total && now - reportedAt < MILLISECONDS_BETWEEN) return;
  reportedAt = now;
  process.send?.({ progress });
}

/** Of a run whose steps are given as they come each of them. */
function sendStep(progress: Progress): void {
  process.send?.({ progress });
}

async function onChain<Result>(work: (rpc: Rpc) => Promise<Result>): Promise<Result> {
  const opened = ahead ?? openChain(undefined);
  ahead = undefined;
  const rpc = await opened;
  try {
    return await work(rpc);
  } finally {
    await rpc.close();
  }
}

function openAhead(): void {
  ahead ??= openChain(undefined);
  // Reported by the run that uses it.
  ahead.catch(() => {});
}

/** The first run loads and compiles most of the program; who asks for one should not wait for that. */
async function warmUp(): Promise<void> {
  try {
    await onChain((rpc) => runScenario(happyPath(), rpc));
  } catch {
    // An installed package has no library.
  }
  openAhead();
  process.send?.({ ready: true });
}

if (isWarm) void warmUp();

process.on("disconnect", () => process.exit(0));
// The parent decides when to end; Ctrl-C reaches every process of the terminal.
process.on("SIGINT", () => {});
