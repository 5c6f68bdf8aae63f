import { list } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { withoutEndingZeros } from "../money/digits.ts";
import type { LessonQuestion, LessonReveal } from "../report/player/page-documents.ts";

type Answer = LessonReveal["answers"][number];

/** What became of a given answer. */
export interface Checked {
  readonly given: string;
  readonly isRight: boolean;
  /** What refutes it, where it is a mistake that the lesson expects. */
  readonly refutation: Answer["refutations"][number] | undefined;
}

/**
 * An answer to a question: the letter of an option, or a number with or without groups and unit.
 *
 * @param typed As typed.
 * @param number Of the question, for the message.
 * @throws LESSON_ANSWER_UNKNOWN
 */
export function checkAnswer(
  { kind, options }: LessonQuestion,
  { right, refutations }: Answer,
  typed: string,
  number: number,
): Checked {
  const given = kind === "number" ? numberIn(typed) : idIn(options, typed);
  if (given === undefined)
    throw new SettlementError("LESSON_ANSWER_UNKNOWN", {
      answer: typed.slice(0, 40) || "–",
      question: String(number),
      known: list(kind === "number" ? ["1234.56"] : options.map(({ id }) => id)),
    });
  const isSame = (other: string): boolean => (kind === "number" ? equal(given, other) : given === other);
  return {
    given,
    isRight: isSame(right),
    refutation: refutations.find(({ option }) => isSame(option)),
  };
}

function idIn(options: LessonQuestion["options"], typed: string): string | undefined {
  const wanted = typed.trim().toLowerCase();
  return options.find(({ id }) => id.toLowerCase() === wanted)?.id;
}

/** Characters of a number that is typed, with its groups and unit. */
const LONGEST = 64;

/** The digits of a typed number: `7,346.25 CNY`, `7346.25`. */
function numberIn(typed: string): string | undefined {
  if (typed.length > LONGEST) return undefined;
  return /^\s*(-?\d[\d,]*(?:\.\d+)?)(?:\s*\p{L}*|\s*%)\s*$/u.exec(typed)?.[1]?.replaceAll(",", "");
}

/** Whether two numbers are equal, whatever zeros they end with. */
function equal(left: string, right: string): boolean {
  return withoutZeros(left) === withoutZeros(right);
}

function withoutZeros(digits: string): string {
  const whole = digits.replace(/^(-?)0+(?=\d)/, "$1");
  return whole.includes(".") ? withoutEndingZeros(whole) : whole;
}
