import type {
  LessonCard,
  LessonDocument,
  LessonOption,
  LessonQuestion,
  LessonReveal,
  LessonStage,
  StageName,
  TextBlock,
} from "../report/player/page-documents.ts";
import { STAGES } from "../report/player/page-documents.ts";
import type { PlayerDocument, PlayerStep } from "../report/player/player-document.ts";
import { playerDocument } from "../report/player/make-document.ts";
import type { Figures } from "./figures.ts";
import { filledBlocks, filledText } from "./fill-text.ts";
import { answersOf } from "./lesson-answers.ts";
import type { Lesson } from "./lesson.ts";
import type { LessonData, QuestionData } from "./lesson-schema.ts";
import { baseTrace, shownTrace } from "./lesson-steps.ts";
import { termsBlocks } from "./lesson-terms.ts";
import type { PreparedLesson } from "./prepare-lesson.ts";
import { withReferences } from "./references.ts";

/** What a list of lessons shows of one; nothing is run for it. */
export function lessonCard({ id, data: { number, title, aim, minutes } }: Lesson): LessonCard {
  const { predict, run, investigate, modify, make } = minutes;
  return { number, id, title, aim, minutes: { core: predict + run + investigate + modify, make } };
}

/** A lesson up to its question. @throws LESSON_FIGURE, LESSON_QUESTION */
export function lessonDocument({ lesson, figures }: PreparedLesson): LessonDocument {
  const { data, scenario } = lesson;
  const { paper, vocabulary, panels } = data;
  const shown = shownTrace({ lesson, figures });
  return {
    ...lessonCard(lesson),
    paper,
    vocabulary,
    stages: STAGES.map((name) =>
      name === "predict" ? stageOf(lesson, figures, name) : { name, minutes: data.minutes[name], blocks: [] },
    ),
    questions: questionsOf(lesson, figures, (stage) => stage === "predict"),
    terms: shown === undefined ? [] : termsBlocks(shown),
    ...(shown === undefined ? {} : { shown: withoutAnswers(playerDocument(shown), data) }),
    panels,
    ...(scenario === undefined ? {} : { scenario }),
  };
}

/** A document without what its scenario teaches, and what else is the answer. */
function withoutAnswers(document: PlayerDocument, { title, withheld }: LessonData): PlayerDocument {
  const { scenario, steps } = document;
  return {
    ...document,
    scenario: { ...scenario, title, teaches: "" },
    steps: withheld.includes("allowed") ? steps.map(withoutAllowed) : steps,
  };
}

function withoutAllowed(step: PlayerStep): PlayerStep {
  const { escrow } = step;
  return escrow === undefined ? step : { ...step, escrow: { ...escrow, allowed: [], isWithheld: true } };
}

/** What is shown once an answer was committed. @throws LESSON_FIGURE, LESSON_QUESTION */
export function lessonReveal({ lesson, figures }: PreparedLesson): LessonReveal {
  const trace = baseTrace({ lesson, figures });
  return {
    ...(trace === undefined ? {} : { document: playerDocument(trace) }),
    stages: STAGES.filter((name) => name !== "predict").map((name) => stageOf(lesson, figures, name)),
    questions: questionsOf(lesson, figures, (stage) => stage !== "predict"),
    answers: answersOf(lesson, figures),
    closing: filledBlocks(lesson.sections.closing, figures),
  };
}

/** The teacher's guide, with the figures of its runs. @throws LESSON_FIGURE */
export function teacherGuide({ lesson, figures }: PreparedLesson): TextBlock[] {
  return filledBlocks(withReferences(lesson.teacher, lesson.data), figures);
}

function stageOf({ data, sections }: Lesson, figures: Figures, name: StageName): LessonStage {
  return {
    name,
    minutes: data.minutes[name],
    blocks: filledBlocks(withReferences(sections[name], data), figures),
  };
}

function questionsOf(
  { data }: Lesson,
  figures: Figures,
  isIn: (stage: StageName) => boolean,
): LessonQuestion[] {
  return data.questions
    .filter(({ stage }) => isIn(stage))
    .map((question) => ({
      id: question.id,
      stage: question.stage,
      kind: question.kind,
      text: filledText(question.text, figures),
      options: question.kind === "number" ? [] : question.options.map((each) => optionOf(each, figures)),
      ...(question.unit === undefined ? {} : { unit: question.unit }),
    }));
}

function optionOf(
  { id, label, value, because }: QuestionData["options"][number],
  figures: Figures,
): LessonOption {
  const own = label === undefined ? figures.figure(value ?? "").text : filledText(label, figures);
  return { id, label: own, because: filledText(because, figures) };
}
