import { SettlementError } from "../errors/settlement-error.ts";
import { endingDecimal } from "../report/digits.ts";
import type { LessonReveal } from "../report/player/page-documents.ts";
import { traceFraction } from "../trace/trace-figures.ts";
import type { Figure } from "./figure.ts";
import type { Figures } from "./figures.ts";
import { filledText } from "./fill-text.ts";
import { BASE } from "./lesson-runs.ts";
import type { Lesson } from "./lesson.ts";
import type { OptionData, QuestionData } from "./lesson-schema.ts";
import { stepOf } from "./trace-path.ts";

type Answer = LessonReveal["answers"][number];

/** The answers to all questions of a lesson, as its runs have them. @throws LESSON_QUESTION, LESSON_FIGURE */
export function answersOf(lesson: Lesson, figures: Figures): Answer[] {
  return lesson.data.questions.map((question) => answerOf(lesson, question, figures));
}

function answerOf(lesson: Lesson, question: QuestionData, figures: Figures): Answer {
  const { id, explanation, step } = question;
  const right = rightAnswer(lesson, question, figures);
  const wrong = question.options.filter((option) => idOf(question, option, figures) !== right);
  return {
    question: id,
    right,
    explanation: filledText(explanation, figures),
    ...stepIn(lesson, figures, id, step),
    refutations: wrong.map((option) => {
      const { refutation, misconception } = option;
      if (refutation === undefined || misconception === undefined) throw wrongOptions(lesson, id, option.id);
      return {
        option: idOf(question, option, figures),
        misconception,
        text: filledText(refutation, figures),
        ...stepIn(lesson, figures, id, option.step),
      };
    }),
  };
}

/**
 * The id of the one option that the runs make right, or the digits of the number.
 *
 * @throws LESSON_QUESTION where no option is right, or several are
 */
function rightAnswer(lesson: Lesson, question: QuestionData, figures: Figures): string {
  const { id, kind, answer, options } = question;
  const wanted = answer === undefined ? undefined : figures.figure(answer);
  if (kind === "number") {
    const clash = options.find((option) => isRight(option, wanted, figures));
    if (wanted === undefined || clash !== undefined) throw wrongOptions(lesson, id, clash?.id ?? "");
    return digitsOf(wanted);
  }
  const right = options.filter((option) => isRight(option, wanted, figures));
  const [only] = right;
  if (only === undefined || right.length > 1)
    throw wrongOptions(lesson, id, right.map((option) => option.id).join(", "));
  return only.id;
}

function isRight({ value, holds }: OptionData, wanted: Figure | undefined, figures: Figures): boolean {
  if (value !== undefined && wanted !== undefined) return isSame(figures.figure(value), wanted);
  return holds !== undefined && holds.every((comparison) => figures.holds(comparison));
}

function isSame({ value: left }: Figure, { value: right }: Figure): boolean {
  if (typeof left === "string" || typeof right === "string") return left === right;
  return left.numerator === right.numerator && left.denominator === right.denominator;
}

/** An option by its id; a wrong number by its digits, since that is what is typed. */
function idOf({ kind }: QuestionData, { id, value }: OptionData, figures: Figures): string {
  return kind === "number" && value !== undefined ? digitsOf(figures.figure(value)) : id;
}

/** The digits of a figure, without groups and unit; a text as it is. */
function digitsOf({ value, text }: Figure): string {
  if (typeof value === "string") return text.en;
  const shown = /-?[\d,]*\d(?:\.\d+)?/.exec(text.en)?.[0].replaceAll(",", "");
  return shown ?? endingDecimal(traceFraction(value)) ?? text.en;
}

function stepIn(lesson: Lesson, figures: Figures, id: string, step: string | undefined): { step?: number } {
  if (step === undefined) return {};
  const index = stepOf(figures.trace(BASE), step);
  if (index === undefined) throw wrongOptions(lesson, id, step);
  return { step: index };
}

function wrongOptions({ id: lesson }: Lesson, question: string, found: string): SettlementError {
  return new SettlementError("LESSON_QUESTION", { lesson, question, found: found || "–" });
}
