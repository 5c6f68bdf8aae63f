import type { Asked } from "../asking/asked.ts";
import { plainly, same, type Expected } from "../asking/example.ts";
import { inWords } from "../asking/unanswered.ts";
import type { Example } from "../cases/conformance-case.ts";
import type { ResolvedClaims } from "../converter/claims.ts";
import type { Capability } from "../converter/converter.ts";
import type { Draws } from "./draws.ts";
import { drawn, type Answer } from "./series.ts";
import { lengthOf, smallerQuestions } from "./smaller.ts";

/** What is due where nothing may be answered. */
export const REFUSED = Symbol("refused");

/** Random questions of one kind, and a model that knows the answer to each: a figure, or that it has to be refused. */
interface Modelled<Question, Value extends Expected> {
  readonly name: string;
  readonly needs: Capability;
  readonly given: string;
  readonly expected: string;
  draw(draws: Draws, claims: ResolvedClaims): Question | undefined;
  /** Whether a question is of the kind, and in the claims: smaller ones are made of those that fail. Every one unless given. */
  readonly fits?: (question: Question, claims: ResolvedClaims) => boolean;
  put(asked: Asked, question: Question): Promise<Value>;
  readonly model: (question: Question) => Value | typeof REFUSED;
  words(question: Question): string;
  /** An answer for people to read. */
  readonly show?: (value: Value, question: Question) => string;
}

/** Such a series as one example. */
export function modelled<Question, Value extends Expected>(series: Modelled<Question, Value>): Example {
  const { model, show = plainly, fits = () => true, ...rest } = series;
  return drawn<Question, Value>({
    ...rest,
    fits,
    right: (question) => inDue(model(question), (value) => show(value, question)),
    simpler: smallerQuestions,
    size: (question) => lengthOf(series.words(question)),
    wrong: (question, answer) => difference(model(question), answer, (value) => show(value, question)),
  });
}

/** Both in words where an answer is not the one that is due. */
export function difference<Value extends Expected>(
  due: Value | typeof REFUSED,
  answer: Answer<Value>,
  show: (value: Value) => string,
): { readonly expected: string; readonly got: string } | undefined {
  const expected = inDue(due, show);
  if ("failure" in answer) {
    if (due === REFUSED && answer.failure.kind === "refused") return undefined;
    return { expected, got: inWords(answer.failure) };
  }
  if (due !== REFUSED && same(due, answer.got)) return undefined;
  return { expected, got: show(answer.got) };
}

function inDue<Value>(due: Value | typeof REFUSED, show: (value: Value) => string): string {
  return due === REFUSED ? "a refusal" : show(due);
}

/** One of these, or one more, or one less: what is drawn at the edges of a rule. */
export function near(draws: Draws, edge: bigint): bigint {
  return edge + BigInt(draws.whole(-1, 1));
}
