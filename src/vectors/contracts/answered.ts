import type { Answer } from "../../chain/contract-arithmetic.ts";
import type { ErrorCode } from "../../errors.ts";
import type { Outputs } from "../vector.ts";

/** The library's word for what a contract reverts with. */
const CODES: Readonly<Record<string, ErrorCode>> = { InvalidRate: "RATE_INVALID", Panic: "DIVISION_BY_ZERO" };

/** Refused for its size alone, which the library never does: nothing to compare. */
const BEYOND = "RateOverflow";

/** A contract's answer under the name that vector files use; a refusal is a result too. */
export function answered<Result>(
  answer: Answer<Result>,
  name: (result: Result) => Outputs,
): Outputs | undefined {
  if ("result" in answer) return name(answer.result);
  return answer.refused === BEYOND ? undefined : { error: CODES[answer.refused] ?? answer.refused };
}
