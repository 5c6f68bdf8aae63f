import { SettlementError, type SourcePlace } from "../errors/settlement-error.ts";
import { phrase } from "../errors/phrases.ts";
import type { ErrorCode, GivenParameters } from "../errors/table.ts";
import type { Done } from "./job.ts";

/** A worker's message to its parent; errors lose their class on the way between processes. */
export type Answer =
  | { readonly done: Done }
  | {
      readonly refused: {
        readonly code: ErrorCode;
        readonly given: GivenParameters<ErrorCode>;
        readonly place: SourcePlace | undefined;
      };
    }
  | { readonly crash: string | undefined };

/** The result of a job, or the error that it ended with; WORKER_CRASHED where there is neither. */
export function resultOf(answer: Answer, file: string): Done | SettlementError {
  if ("done" in answer) return answer.done;
  if ("refused" in answer) {
    const { code, given, place } = answer.refused;
    return new SettlementError(code, given, place === undefined ? {} : { place });
  }
  return new SettlementError("WORKER_CRASHED", { file, problem: answer.crash ?? phrase("process-ended") });
}
