import type { Example } from "../cases/conformance-case.ts";
import type { Scope } from "../cases/scope.ts";
import type { Capability } from "../converter/converter.ts";
import { PROFILE_OF } from "../converter/profile-of.ts";
import type { ProfileName } from "../converter/profile.ts";
import { readDecimal } from "../exact/decimal.ts";
import { absolute, compare } from "../exact/rational.ts";
import type { RoundingName } from "../exact/rounding.ts";
import type { Asked } from "./asked.ts";
import { show } from "./show.ts";
import { inWords, Unanswered, type Failure } from "./unanswered.ts";
import { notOffered, RIGHT, wrong, type Verdict } from "./verdict.ts";

/** A question to a converter. */
export type Ask<Answer = unknown> = (asked: Asked) => Promise<Answer>;

/** What an answer may be compared with: decimals by what they are worth, lists and objects item by item. */
export type Expected =
  | bigint
  | number
  | boolean
  | string
  | undefined
  | readonly Expected[]
  | { readonly [name: string]: Expected };

/** What may be stated about an example besides its question and its answer. */
export interface ExampleOptions {
  /** That of the call unless given. */
  readonly profile?: ProfileName;
  readonly rounding?: RoundingName | readonly RoundingName[] | undefined;
  readonly scope?: Scope;
}

/**
 * An example whose answer is a figure.
 *
 * @param shown The right answer in words; the figure itself unless given.
 * @param format Writes any other answer in words.
 */
export function gives<Answer>(
  needs: Capability,
  given: string,
  ask: Ask<Answer>,
  expected: Expected,
  shown: string = plainly(expected),
  format: (got: Answer) => string = plainly,
  options: ExampleOptions = {},
): Example {
  return satisfies(needs, given, shown, ask, (got) => same(expected, got), options, format);
}

/** An example whose answer has to have a property. */
export function satisfies<Answer>(
  needs: Capability,
  given: string,
  expected: string,
  ask: Ask<Answer>,
  right: (got: Answer) => boolean,
  options: ExampleOptions = {},
  format: (got: Answer) => string = plainly,
): Example {
  return {
    ...stated(needs, given, expected, options),
    async ask(asked) {
      const answer = await answerOf(ask, asked);
      if ("failure" in answer) {
        const reason = tooLargeToAsk(answer.failure, asked, options.scope);
        return reason === undefined ? failed(given, expected, answer.failure) : notOffered(reason);
      }
      return right(answer.got) ? RIGHT : wrong({ given, expected, got: format(answer.got) });
    },
  };
}

/**
 * An example that has to be refused.
 *
 * @param unlike Another question that is refused too: the two refusals must have different names.
 */
export function refuses(
  needs: Capability,
  given: string,
  ask: Ask,
  unlike?: { readonly given: string; readonly ask: Ask },
  options: ExampleOptions = {},
  format: (got: unknown) => string = plainly,
): Example {
  const expected = unlike === undefined ? "a refusal" : `a refusal, by another name than ${unlike.given}`;
  return {
    ...stated(needs, given, expected, options),
    async ask(asked) {
      const answer = await answerOf(ask, asked);
      if (!("failure" in answer)) return wrong({ given, expected, got: format(answer.got) });
      const { failure } = answer;
      if (failure.kind !== "refused") return failed(given, expected, failure);
      if (unlike === undefined) return RIGHT;
      const other = await answerOf(unlike.ask, asked);
      // That it is not refused at all is another case's finding.
      if (!("failure" in other) || other.failure.kind !== "refused") return RIGHT;
      if (other.failure.name !== failure.name) return RIGHT;
      return wrong({
        given,
        expected,
        got: `the refusal ${failure.name} for both; give each a code, or a name, of its own`,
      });
    },
  };
}

/** An example where either of two outcomes is right: a figure, or a refusal. */
export function givesOrRefuses<Answer>(
  needs: Capability,
  given: string,
  ask: Ask<Answer>,
  expected: Expected,
  shown: string,
  format: (got: Answer) => string = plainly,
  options: ExampleOptions = {},
): Example {
  const due = `${shown}, or a refusal`;
  return {
    ...stated(needs, given, due, options),
    async ask(asked) {
      const answer = await answerOf(ask, asked);
      if (!("failure" in answer)) {
        return same(expected, answer.got) ? RIGHT : wrong({ given, expected: due, got: format(answer.got) });
      }
      return answer.failure.kind === "refused" ? RIGHT : failed(given, due, answer.failure);
    },
  };
}

function stated(
  needs: Capability,
  given: string,
  expected: string,
  options: ExampleOptions,
): Omit<Example, "ask"> {
  const { profile = PROFILE_OF[needs], rounding, scope } = options;
  return {
    needs,
    given,
    expected,
    profile,
    ...(rounding === undefined ? {} : { rounding }),
    ...(scope === undefined ? {} : { scope }),
  };
}

/** The largest integer that every number type of every language holds exactly: 2^53 - 1. */
const LARGEST_OF_ALL = 9_007_199_254_740_991n;

/**
 * Why a refusal is not held against a converter: a figure is larger than what every language holds, and no largest one is
 * claimed. What is claimed has to be kept.
 */
function tooLargeToAsk(
  failure: Failure,
  { claims }: Asked,
  { figures = [] }: Scope = {},
): string | undefined {
  if (failure.kind !== "refused" || claims.largest !== undefined) return undefined;
  return figures.some((figure) => absolute(figure) > LARGEST_OF_ALL)
    ? `refuses figures above ${LARGEST_OF_ALL}; claim the largest one that it takes`
    : undefined;
}

/** The verdict on a question that was not answered, where an answer is due. */
function failed(given: string, expected: string, failure: Failure): Verdict {
  if (failure.kind === "not-offered") return notOffered(failure.reason);
  return wrong({ given, expected, got: inWords(failure) });
}

/** An answer, or why there is none. */
export async function answerOf<Answer>(
  ask: Ask<Answer>,
  asked: Asked,
): Promise<{ readonly got: Answer } | { readonly failure: Failure }> {
  try {
    return { got: await ask(asked) };
  } catch (error) {
    if (error instanceof Unanswered) return { failure: error.failure };
    throw error;
  }
}

/** Whether an answer is the one expected; decimals are compared by what they are worth. */
export function same(expected: Expected, got: unknown): boolean {
  if (typeof expected === "string") return typeof got === "string" && sameText(expected, got);
  if (Array.isArray(expected)) {
    const items = expected as readonly Expected[];
    return (
      Array.isArray(got) && got.length === items.length && items.every((item, at) => same(item, got[at]))
    );
  }
  if (typeof expected === "object") {
    return Object.entries(expected).every(
      ([name, value]) => typeof got === "object" && got !== null && same(value, Reflect.get(got, name)),
    );
  }
  return expected === got;
}

function sameText(expected: string, got: string): boolean {
  if (expected === got) return true;
  const [one, other] = [readDecimal(expected), readDecimal(got)];
  return one !== undefined && other !== undefined && compare(one, other) === 0;
}

/** A checked answer for people to read, without quotes. */
export function plainly(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null) return written(value);
  return show(value);
}

function written(value: object): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? item.toString() : item));
}
