import { SettlementError, type SourcePlace } from "../errors/settlement-error.ts";
import type { Phrase } from "../errors/phrases.ts";
import type { ErrorCode, GivenParameters } from "../errors/table.ts";
import { ScenarioInvalid } from "../scenario/source/scenario-invalid.ts";

/** An error of ours on its way between processes, where it loses its class. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly given: GivenParameters<ErrorCode>;
  readonly place: SourcePlace | undefined;
  readonly origin?: Phrase | undefined;
  /** Of a scenario that cannot be run, everything that is wrong about it. */
  readonly mistakes?: readonly Refusal[];
}

/** A worker's last message about what it was asked for. */
export type Answer<Result> =
  { readonly done: Result } | { readonly refused: Refusal } | { readonly crash: string };

/** The result, or the error that it ended with; WORKER_CRASHED where that is none of ours. */
export function resultOf<Result>(answer: Answer<Result>, file: string): Result | SettlementError {
  if ("done" in answer) return answer.done;
  if ("refused" in answer) {
    const { code, given, place, origin } = answer.refused;
    return new SettlementError(code, given, { origin, ...(place === undefined ? {} : { place }) });
  }
  return new SettlementError("WORKER_CRASHED", { file, problem: answer.crash });
}

export function refusalOf(error: SettlementError): Refusal {
  const { code, given, place, origin } = error;
  if (!(error instanceof ScenarioInvalid)) return { code, given, place, origin };
  return { code, given, place, mistakes: error.problems.map((problem) => refusalOf(problem.error)) };
}
