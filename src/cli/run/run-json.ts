import type { SettlementError } from "../../errors/settlement-error.ts";
import type { TraceDifference } from "../../report/compare-traces.ts";
import { verdictFigures } from "../../report/verdict.ts";
import { jsonText } from "../../trace/trace-text.ts";
import type { Trace } from "../../trace/trace.ts";
import { errorJson } from "../print-error.ts";

/** The result of one file. */
export interface RunRecord {
  readonly file: string;
  readonly outcome: Trace["outcome"] | "drift" | "error";
  readonly exitCode: number;
  readonly trace?: Trace;
  readonly error?: SettlementError;
  /** From the golden trace. */
  readonly differences?: readonly TraceDifference[];
}

/** Runs as one JSON document, for programs: the result and the trace of each. */
export function runJson(records: readonly RunRecord[]): string {
  return jsonText({
    format: "corridor-run/1",
    passed: records.every(({ exitCode }) => exitCode === 0),
    runs: records.map(({ file, outcome, exitCode, trace, error, differences }) => ({
      file,
      outcome,
      exitCode,
      ...(error === undefined ? {} : { error: errorJson(error) }),
      ...(trace === undefined ? {} : { ...verdictFigures(trace), trace }),
      ...(differences === undefined ? {} : { differences }),
    })),
  });
}
