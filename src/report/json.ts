import { jsonChunks } from "../trace/trace-text.ts";
import type { Render } from "./renderer.ts";

/** Traces as one JSON list, piece by piece. */
export const jsonReport: Render = (traces) => [{ path: "traces.json", chunks: lines(traces) }];

function* lines(traces: Parameters<Render>[0]): Generator<string> {
  yield* jsonChunks(traces);
  yield "\n";
}
