import type { Asked } from "../asking/asked.ts";
import { answerOf } from "../asking/example.ts";
import type { Failure } from "../asking/unanswered.ts";
import { notOffered, RIGHT, wrong, type Verdict } from "../asking/verdict.ts";
import type { Example } from "../cases/conformance-case.ts";
import { resolveClaims, type ResolvedClaims } from "../converter/claims.ts";
import type { Capability } from "../converter/converter.ts";
import { PROFILE_OF } from "../converter/profile-of.ts";
import type { ProfileName } from "../converter/profile.ts";
import type { RoundingName } from "../exact/rounding.ts";
import { Draws } from "./draws.ts";

/** An answer, or why there is none. */
export type Answer<Value> = { readonly got: Value } | { readonly failure: Failure };

/** Both figures in words where an answer is wrong. */
export interface Fault {
  readonly expected: string;
  readonly got: string;
}

/**
 * Random questions of one kind, each with an exact answer. A question depends on the seed, on the name of its series, on
 * its number and on what the converter claims, and on nothing else: whoever runs the kit again with the `seed` of a finding
 * draws it again, and the search for the smallest one takes the same way.
 */
export interface Series<Question, Value> {
  /** Of this kind alone; what is drawn depends on it. */
  readonly name: string;
  readonly needs: Capability;
  /** That of the call unless given. */
  readonly profile?: ProfileName;
  /** Where every question is of one rounding. */
  readonly rounding?: RoundingName;
  /** Questions at the most, where more of them would show nothing new. */
  readonly most?: number;
  /** The kind in words: which figures are drawn. */
  readonly given: string;
  /** The right answers in words. */
  readonly expected: string;
  /**
   * A question; nothing where these draws make none.
   *
   * @param turn From 0; what a kind has few of (signs, roundings, sides of a tie) is taken in turn, so that all occur.
   */
  draw(draws: Draws, claims: ResolvedClaims, turn: number): Question | undefined;
  /** Whether a converter with these claims can be asked, and can be expected to answer. */
  fits(question: Question, claims: ResolvedClaims): boolean;
  put(asked: Asked, question: Question): Promise<Value>;
  /** What is wrong with an answer; nothing where it is right. */
  wrong(question: Question, answer: Answer<Value>, claims: ResolvedClaims): Fault | undefined;
  /** The question in words and figures. */
  words(question: Question): string;
  /** The right answer in words and figures. */
  right(question: Question): string;
  /** Questions that differ in one thing, mostly simpler ones. */
  simpler(question: Question): readonly Question[];
  /** How much there is to read in a question. */
  size(question: Question): number;
}

/** Draws for one question, of which most fit whatever is claimed. */
const DRAWS_FOR_ONE = 12;

/** Questions that are put in the search for the smallest one that fails. */
const MOST_SIMPLER = 600;

/** Questions of a series that its page shows. */
const SHOWN = 3;

/** Questions of which the page shows the one with the fewest words. */
const EACH_OF = 7;

interface Found<Question> extends Fault {
  readonly question: Question;
}

/** A series as one example: all right, or the smallest question whose answer is wrong, with the seed. */
export function drawn<Question, Value>(series: Series<Question, Value>): Example {
  const { needs, given, expected, rounding, profile = PROFILE_OF[needs] } = series;
  return {
    needs,
    given,
    expected,
    profile,
    ...(rounding === undefined ? {} : { rounding }),
    samples: () => samplesOf(series),
    ask: (asked) => askAll(series, asked),
  };
}

/** Questions to a converter that claims nothing, as the kit's page shows them: each the shortest of several whose answer is another. */
function samplesOf<Question, Value>(series: Series<Question, Value>) {
  const claims = resolveClaims({});
  const asked = (turn: number): readonly Question[] => {
    const question = questionOf(series, "exchange-rates", claims, turn);
    return question === undefined ? [] : [question];
  };
  const shown: { readonly given: string; readonly expected: string }[] = [];
  for (let place = 0; place < SHOWN; place += 1) {
    const ofPlace = Array.from({ length: EACH_OF }, (_, turn) => asked(place * EACH_OF + turn)).flat();
    const samples = ofPlace
      .map((question) => ({ given: series.words(question), expected: series.right(question) }))
      .sort((one, other) => one.given.length - other.given.length);
    const another = samples.find(({ expected }) => shown.every((one) => one.expected !== expected));
    shown.push(...[another ?? samples[0]].filter((sample) => sample !== undefined));
  }
  return shown;
}

/** The question of a number; nothing where none of that number is in the claims. */
function questionOf<Question, Value>(
  series: Series<Question, Value>,
  seed: string,
  claims: ResolvedClaims,
  turn: number,
): Question | undefined {
  const draws = new Draws(`${seed}/${series.name}/${turn}`);
  for (let draw = 0; draw < DRAWS_FOR_ONE; draw += 1) {
    const question = series.draw(draws, claims, turn);
    if (question !== undefined && series.fits(question, claims)) return question;
  }
  return undefined;
}

async function askAll<Question, Value>(series: Series<Question, Value>, asked: Asked): Promise<Verdict> {
  const reasons = new Set<string>();
  const found: Found<Question>[] = [];
  const questions = Math.min(asked.questions, series.most ?? asked.questions);
  let put = 0;
  for (let turn = 0; turn < questions; turn += 1) {
    const question = questionOf(series, asked.seed, asked.claims, turn);
    if (question === undefined) continue;
    const outcome = await putTo(series, asked, question);
    if (typeof outcome === "string") reasons.add(outcome);
    else put += 1;
    if (typeof outcome === "object") found.push(outcome);
  }
  if (put === 0) return notOffered([...reasons].join("; ") || "no question of this kind is in its claims");
  const [first] = [...found].sort((one, other) => series.size(one.question) - series.size(other.question));
  if (first === undefined) return RIGHT;
  const { question, expected, got } = await smallest(series, asked, first);
  const share = put === 1 ? "the only such question" : `${found.length} of ${put} such questions`;
  return wrong({ given: `${series.words(question)} (${share})`, expected, got, seed: asked.seed });
}

/** What is wrong with the answer to one question; nothing where it is right, the reason where it is not offered. */
async function putTo<Question, Value>(
  series: Series<Question, Value>,
  asked: Asked,
  question: Question,
): Promise<Found<Question> | string | undefined> {
  const answer = await answerOf((one) => series.put(one, question), asked);
  if ("failure" in answer && answer.failure.kind === "not-offered") return answer.failure.reason;
  const fault = series.wrong(question, answer, asked.claims);
  return fault === undefined ? undefined : { question, ...fault };
}

/** Goes on to a smaller question for as long as one of them fails too, the smallest first. */
async function smallest<Question, Value>(
  series: Series<Question, Value>,
  asked: Asked,
  first: Found<Question>,
): Promise<Found<Question>> {
  let best = first;
  let left = MOST_SIMPLER;
  for (;;) {
    const candidates = smallerThan(best.question, series, asked.claims).slice(0, left);
    let next: Found<Question> | undefined;
    for (const question of candidates) {
      left -= 1;
      const outcome = await putTo(series, asked, question);
      if (typeof outcome !== "object") continue;
      next = outcome;
      break;
    }
    if (next === undefined) return best;
    best = next;
  }
}

function smallerThan<Question, Value>(
  question: Question,
  series: Series<Question, Value>,
  claims: ResolvedClaims,
): readonly Question[] {
  const size = series.size(question);
  return series
    .simpler(question)
    .map((one) => ({ one, size: series.size(one) }))
    .filter((candidate) => candidate.size < size && series.fits(candidate.one, claims))
    .sort((left, right) => left.size - right.size)
    .map(({ one }) => one);
}
