import type { Language } from "../../language.ts";
import { checkAnswer, type Checked } from "../../lessons/check-answer.ts";
import { bilingual } from "../../lessons/fill-text.ts";
import { lessonDocument, lessonReveal } from "../../lessons/lesson-document.ts";
import type { PreparedLesson } from "../../lessons/prepare-lesson.ts";
import { baseTrace, shownTrace } from "../../lessons/lesson-steps.ts";
import { lessonWord } from "../../lessons/lesson-words.ts";
import type { LessonQuestion, LessonReveal, StageName } from "../../report/player/page-documents.ts";
import type { CommandContext } from "../command.ts";
import { commandWord } from "../words.ts";
import {
  printBlocks,
  printHead,
  printParagraph,
  printQuestion,
  printStage,
  printSteps,
  printTerms,
  printTitle,
  printWhere,
} from "./print-lesson.ts";

/** Gives a lesson from its question on: the run so far, the question, the answer, the rest. */
export async function giveLesson(
  prepared: PreparedLesson,
  typed: string,
  context: CommandContext,
  language: Language,
): Promise<void> {
  const document = lessonDocument(prepared);
  printHead(document, context, language);
  if (!(await givePredict(prepared, document.questions, typed, context, language))) return;
  const reveal = lessonReveal(prepared);
  const trace = baseTrace(prepared);
  if (trace !== undefined) {
    printTitle(lessonWord("goes-on", language), context);
    printSteps(trace, context, language, (shownTrace(prepared)?.steps.length ?? 0) + 1);
    if (document.panels.includes("where")) printWhere(trace, context, language);
  }
  for (const stage of reveal.stages) {
    printStage(stage, context, language);
    const later = reveal.questions.filter((question) => question.stage === stage.name);
    for (const [at, question] of later.entries()) printQuestion(question, at + 1, context, language);
    if (later.length > 0) printHint(prepared, later, stage.name, context, language);
  }
  printTitle(lessonWord("closing", language), context);
  printBlocks(reveal.closing, context, language);
}

/** Gives one stage, and takes the answers to its questions. */
export async function giveStage(
  prepared: PreparedLesson,
  name: StageName,
  typed: string,
  context: CommandContext,
  language: Language,
): Promise<void> {
  const document = lessonDocument(prepared);
  if (name === "predict") {
    await givePredict(prepared, document.questions, typed, context, language);
    return;
  }
  const reveal = lessonReveal(prepared);
  const stage = reveal.stages.find((each) => each.name === name);
  if (stage !== undefined) printStage(stage, context, language);
  const questions = reveal.questions.filter((question) => question.stage === name);
  await ask(prepared, questions, typed, name, context, language);
}

/** @returns Whether the questions were answered. */
async function givePredict(
  prepared: PreparedLesson,
  questions: readonly LessonQuestion[],
  typed: string,
  context: CommandContext,
  language: Language,
): Promise<boolean> {
  const shown = shownTrace(prepared);
  if (shown !== undefined) {
    printTerms(shown, context, language);
    printTitle(lessonWord("so-far", language), context);
    printSteps(shown, context, language, 1);
  }
  const [predict] = lessonDocument(prepared).stages;
  if (predict !== undefined) printStage(predict, context, language);
  return ask(prepared, questions, typed, "predict", context, language);
}

/** Asks every question, checks what was answered, and shows why. @returns Whether all were answered. */
async function ask(
  prepared: PreparedLesson,
  questions: readonly LessonQuestion[],
  typed: string,
  stage: StageName,
  context: CommandContext,
  language: Language,
): Promise<boolean> {
  const given = typed === "" ? [] : typed.split(",");
  const { answers } = lessonReveal(prepared);
  const checked: Checked[] = [];
  for (const [at, question] of questions.entries()) {
    printQuestion(question, at + 1, context, language);
    const number = String(at + 1);
    const prompt = commandWord("lesson.prompt", language, { number });
    const answer = given[at] ?? (typed === "" ? await context.terminal.ask(prompt) : "");
    const right = answerTo(question, answers);
    if (answer !== undefined) checked.push(checkAnswer(question, right, answer, at + 1));
  }
  if (questions.length > 0 && checked.length < questions.length) {
    printHint(prepared, questions, stage, context, language);
    return false;
  }
  for (const [at, question] of questions.entries())
    printAnswer(prepared, question, checked[at], answerTo(question, answers), context, language);
  return true;
}

function answerTo({ id }: LessonQuestion, answers: LessonReveal["answers"]): LessonReveal["answers"][number] {
  const found = answers.find(({ question }) => question === id);
  return found ?? { question: id, right: "", explanation: "", refutations: [] };
}

/** What became of an answer, why the wrong ones are wrong, and the steps that show it. */
function printAnswer(
  prepared: PreparedLesson,
  { id }: LessonQuestion,
  checked: Checked | undefined,
  { right, explanation, refutations, step }: LessonReveal["answers"][number],
  context: CommandContext,
  language: Language,
): void {
  const { paint } = context.terminal;
  const say = (text: string): void => printParagraph(text, context);
  const isRight = checked?.isRight === true;
  const verdict = lessonWord(isRight ? "answer.right" : "answer.wrong", language, {
    answer: checked?.given ?? id,
  });
  context.terminal.print("");
  say(paint(isRight ? "good" : "bad", verdict));
  const own = checked?.refutation;
  if (own !== undefined) say(bilingual(own.text)[language]);
  if (!isRight) say(lessonWord("answer.is", language, { right }));
  say(bilingual(explanation)[language]);
  const others = refutations.filter((each) => each !== own);
  for (const { option, text } of others)
    say(lessonWord("answer.why", language, { option, text: bilingual(text)[language] }));
  const trace = baseTrace(prepared);
  const shown = [...new Set([step, ...refutations.map((each) => each.step)])].flatMap((each) => each ?? []);
  if (trace === undefined) return;
  for (const index of shown.toSorted((one, other) => one - other))
    printSteps(trace, context, language, index, index);
}

function printHint(
  { lesson: { data } }: PreparedLesson,
  questions: readonly LessonQuestion[],
  stage: StageName,
  { terminal, calledAs: corridor }: CommandContext,
  language: Language,
): void {
  const example = questions.map(({ kind, options }) => (kind === "number" ? "7.5" : (options[0]?.id ?? "A")));
  const values = { corridor, lesson: String(data.number), stage, example: example.join(",") };
  terminal.print("");
  terminal.print(
    commandWord(stage === "predict" ? "lesson.answer-with" : "lesson.check-with", language, values),
  );
}
