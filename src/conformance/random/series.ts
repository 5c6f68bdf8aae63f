import type { Asked } from "../asking/asked.ts";
import { answerOf } from "../asking/example.ts";
import type { Failure } from "../asking/unanswered.ts";
import { notOffered, RIGHT, wrong, type Verdict } from "../asking/verdict.ts";
import type { Example } from "../cases/conformance-case.ts";
import type { ResolvedClaims } from "../converter/claims.ts";
import type { Capability } from "../converter/converter.ts";
import { PROFILE_OF } from "../converter/profile-of.ts";
import type { ProfileName } from "../converter/profile.ts";
import { Draws } from "./draws.ts";

/** An answer, or why there is none. */
export type Answer<Value> = { readonly got: Value } | { readonly failure: Failure };

/** Random questions of one kind, each with an exact answer. */
export interface Series<Question, Value> {
  /** Of this kind alone; what is drawn depends on it and on the seed. */
  readonly name: string;
  readonly needs: Capability;
  readonly profile?: ProfileName;
  /** The kind in words: which figures are drawn. */
  readonly given: string;
  /** The right answers in words. */
  readonly expected: string;
  /** A question that a converter with these claims can be asked; nothing where this draw gives none. */
  draw(draws: Draws, claims: ResolvedClaims): Question | undefined;
  put(asked: Asked, question: Question): Promise<Value>;
  /** Both figures in words where an answer is wrong; nothing where it is right. */
  wrong(
    question: Question,
    answer: Answer<Value>,
  ): { readonly expected: string; readonly got: string } | undefined;
  /** The question in words and figures. */
  words(question: Question): string;
  /** Questions that are a little simpler, the simplest first, each still in the claims. */
  simpler(question: Question, claims: ResolvedClaims): readonly Question[];
}

/** Questions that are put in the search for the smallest one that fails. */
const MOST_SIMPLER = 400;

interface Found<Question> {
  readonly question: Question;
  readonly expected: string;
  readonly got: string;
}

/** A series as one example: all right, or the smallest question whose answer is wrong, with the seed. */
export function drawn<Question, Value>(series: Series<Question, Value>): Example {
  const { needs, given, expected, profile = PROFILE_OF[needs] } = series;
  return { needs, given, expected, profile, ask: (asked) => askAll(series, asked) };
}

async function askAll<Question, Value>(series: Series<Question, Value>, asked: Asked): Promise<Verdict> {
  const draws = new Draws(`${asked.seed}/${series.name}`);
  const reasons = new Set<string>();
  const found: Found<Question>[] = [];
  let put = 0;
  for (let turn = 0; turn < asked.questions; turn += 1) {
    const question = series.draw(draws, asked.claims);
    if (question === undefined) continue;
    const answer = await answerOf((one) => series.put(one, question), asked);
    if ("failure" in answer && answer.failure.kind === "not-offered") {
      reasons.add(answer.failure.reason);
      continue;
    }
    put += 1;
    const fault = series.wrong(question, answer);
    if (fault !== undefined) found.push({ question, ...fault });
  }
  if (put === 0) return notOffered([...reasons].join("; ") || "no question of this kind is in its claims");
  const [first] = [...found].sort(
    (one, other) => series.words(one.question).length - series.words(other.question).length,
  );
  if (first === undefined) return RIGHT;
  const smallest = await simplified(series, asked, first);
  const share = `${found.length} of ${put} such questions`;
  return wrong({
    given: `${series.words(smallest.question)} (${share})`,
    expected: smallest.expected,
    got: smallest.got,
    seed: asked.seed,
  });
}

/** Goes on to simpler questions for as long as one of them fails too. */
async function simplified<Question, Value>(
  series: Series<Question, Value>,
  asked: Asked,
  first: Found<Question>,
): Promise<Found<Question>> {
  let [best, left] = [first, MOST_SIMPLER];
  for (;;) {
    const next = await firstWrong(series, asked, series.simpler(best.question, asked.claims).slice(0, left));
    left -= next.put;
    if (next.found === undefined || left <= 0) return next.found ?? best;
    best = next.found;
  }
}

async function firstWrong<Question, Value>(
  series: Series<Question, Value>,
  asked: Asked,
  questions: readonly Question[],
): Promise<{ readonly found: Found<Question> | undefined; readonly put: number }> {
  for (const [index, question] of questions.entries()) {
    const answer = await answerOf((one) => series.put(one, question), asked);
    if ("failure" in answer && answer.failure.kind === "not-offered") continue;
    const fault = series.wrong(question, answer);
    if (fault !== undefined) return { found: { question, ...fault }, put: index + 1 };
  }
  return { found: undefined, put: questions.length };
}
