import type { StreamingApi } from "hono/utils/stream";
import type { RunLine } from "../report/player/page-documents.ts";
import type { Library } from "./library.ts";
import { problemOf } from "./problem.ts";
import type { OrderedRun } from "./request.ts";

/** Answers a request for a run, line by line: its progress, then the run, or why there is none. Who leaves ends it. */
export async function runLines(answer: StreamingApi, library: Library, order: OrderedRun): Promise<void> {
  const left = new AbortController();
  answer.onAbort(() => left.abort());
  const write = (line: RunLine): Promise<unknown> => answer.write(`${JSON.stringify(line)}\n`);
  const made = await library.run(order, {
    signal: left.signal,
    onStep: (progress) => void write({ progress }),
  });
  if (left.signal.aborted) return;
  if ("code" in made) await write({ problem: problemOf(made, order.job.file) });
  else {
    const { id, milliseconds, played } = made;
    // The document is JSON already.
    const rest = JSON.stringify({ id, milliseconds }).slice(1);
    await answer.write(`{"run":{"document":${played.document},${rest}}\n`);
  }
}
