import { jsonText } from "../trace/trace-text.ts";
import type { Trace } from "../trace/trace.ts";

/** Traces as one JSON list. */
export function jsonReport(traces: readonly Trace[]): string {
  return `${jsonText(traces)}\n`;
}
