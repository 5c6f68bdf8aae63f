// A process of `settle run` with several scenarios: runs the jobs that it receives, one at a time, and sends back their
// results. It ends when its parent does.
import { SettlementError } from "../errors/settlement-error.ts";
import type { Answer } from "./answer.ts";
import { runJobAlone, type Job } from "./job.ts";

process.on("message", (job) => {
  void answerTo(job as Job);
});

async function answerTo(job: Job): Promise<void> {
  process.send?.(await answer(job));
}

async function answer(job: Job): Promise<Answer> {
  try {
    return { done: await runJobAlone(job) };
  } catch (error) {
    if (!(error instanceof SettlementError))
      return { crash: error instanceof Error ? error.stack : String(error) };
    const { code, given, place } = error;
    return { refused: { code, given, place } };
  }
}

process.on("disconnect", () => process.exit(0));
// The parent decides when to end; Ctrl-C reaches every process of the terminal.
process.on("SIGINT", () => {});
