import type { Answer } from "../../../chain/contract-arithmetic.ts";
import type { ErrorCode } from "../../../errors/table.ts";
import type { Outputs } from "../vector.ts";
import { ownValue } from "../../../own-value.ts";

/** The library's word for what a contract reverts with. */
const CODES: Readonly<Record<string, ErrorCode>> = { InvalidRate: "RATE_INVALID" };

/** Refused for its size alone, which the library never does: nothing to compare. No zero is ever divided by. */
const BEYOND = ["RateOverflow", "Panic"];

/** A contract's answer under the name that vector files use; a refusal is a result too. */
export function answered<Result>(
  answer: Answer<Result>,
  name: (result: Result) => Outputs,
): Outputs | undefined {
  if ("result" in answer) return name(answer.result);
  return BEYOND.includes(answer.refused)
    ? undefined
    : { error: ownValue(CODES, answer.refused) ?? answer.refused };
}
