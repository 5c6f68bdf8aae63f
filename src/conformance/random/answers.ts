import { inWords } from "../asking/unanswered.ts";
import { plainly } from "../asking/example.ts";
import type { ResolvedClaims } from "../converter/claims.ts";
import { absolute } from "../exact/rational.ts";
import type { Answer, Fault } from "./series.ts";

/** What a double holds exactly: a converter that claims no largest figure may refuse what is larger. */
const LARGEST_DOUBLE = 2n ** 53n - 1n;

/** Whether figures are so large that a refusal of them is right; a wrong figure never is. */
export function mayBeRefused(
  figures: readonly bigint[],
  { largest = LARGEST_DOUBLE }: ResolvedClaims,
): boolean {
  return figures.some((figure) => absolute(figure) > largest);
}

/**
 * What is wrong with an answer that has to be one figure.
 *
 * @param inUnits Writes a figure for people.
 * @param refusable Whether a refusal is right too.
 */
export function wrongFigure<Value>(
  answer: Answer<Value>,
  right: Value,
  inUnits: (figure: Value) => string,
  refusable: boolean = false,
): Fault | undefined {
  if (!("failure" in answer)) {
    return answer.got === right ? undefined : { expected: inUnits(right), got: inUnits(answer.got) };
  }
  if (refusable && answer.failure.kind === "refused") return undefined;
  return { expected: inUnits(right), got: inWords(answer.failure) };
}

/** What is wrong with an answer where a refusal is due. */
export function wrongUnlessRefused<Value>(
  answer: Answer<Value>,
  inUnits: (figure: Value) => string = plainly,
): Fault | undefined {
  if (!("failure" in answer)) return { expected: "a refusal", got: inUnits(answer.got) };
  return answer.failure.kind === "refused"
    ? undefined
    : { expected: "a refusal", got: inWords(answer.failure) };
}
