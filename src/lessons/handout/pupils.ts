import type { Language } from "../../language.ts";
import { escapeMarkup } from "../../report/markup.ts";
import type { LessonDocument, LessonQuestion, LessonStage } from "../../report/player/page-documents.ts";
import { Speaker } from "../../report/speaker.ts";
import { bilingual } from "../fill-text.ts";
import { lessonDocument, lessonReveal } from "../lesson-document.ts";
import type { PreparedLesson } from "../prepare-lesson.ts";
import { shownTrace, stepsTable } from "../lesson-steps.ts";
import { SECTION_TITLES } from "../lesson-texts.ts";
import { lessonWord } from "../lesson-words.ts";
import { vocabularyTable } from "../teacher-tables.ts";
import { htmlBlocks, htmlReportTable, htmlText } from "./blocks.ts";

/** Columns of the table of steps that fit a page: number, time, step, who, what, escrow. */
const SHOWN = [0, 1, 2, 3, 4, 5];

/** Lines to write on under a question and under a stage. */
const LINES = { question: 2, stage: 3 };

/** A lesson for pupils: the run up to the question on the first pages, the later stages on pages of their own. */
export function pupilPages(prepared: PreparedLesson, language: Language): string[] {
  const document = lessonDocument(prepared);
  const reveal = lessonReveal(prepared);
  return [
    `<p class="who"><span>${lessonWord("fill-in", language)}</span><span class="line"></span></p>`,
    ...predictionPages(prepared, language),
    `<h2>${lessonWord("vocabulary", language)}</h2>`,
    ...htmlBlocks([vocabularyTable(document.vocabulary)], language),
    ...termsOf(document, language),
    '<div class="page"></div>',
    ...reveal.stages.flatMap((stage) => [
      ...stageOf(stage, language),
      ...reveal.questions
        .filter((question) => question.stage === stage.name)
        .flatMap((question, at) => questionOf(question, at + 1, language)),
      ...lines(LINES.stage),
    ]),
    ...notices(language),
  ];
}

/** The aim, the run up to the question, and the question. */
export function predictionPages(prepared: PreparedLesson, language: Language): string[] {
  const document = lessonDocument(prepared);
  const [predict] = document.stages;
  return [
    `<p>${htmlText(bilingual(document.aim)[language])}</p>`,
    ...(predict === undefined ? [] : stageOf(predict, language)),
    ...stepsSoFar(prepared, language),
    ...document.questions.flatMap((question, at) => questionOf(question, at + 1, language)),
  ];
}

function stageOf({ name, minutes, blocks }: LessonStage, language: Language): string[] {
  const values = { stage: SECTION_TITLES[name][language], minutes: String(minutes) };
  return [`<h2>${lessonWord("stage", language, values)}</h2>`, ...htmlBlocks(blocks, language)];
}

function stepsSoFar(prepared: PreparedLesson, language: Language): string[] {
  const trace = shownTrace(prepared);
  const steps = trace === undefined ? undefined : stepsTable(trace, language, 1);
  if (steps === undefined) return [];
  return [`<h2>${lessonWord("so-far", language)}</h2>`, htmlReportTable(steps, SHOWN)];
}

function termsOf({ terms }: LessonDocument, language: Language): string[] {
  return terms.length === 0
    ? []
    : [`<h2>${lessonWord("terms", language)}</h2>`, ...htmlBlocks(terms, language)];
}

function questionOf(
  { text, kind, options, unit = "" }: LessonQuestion,
  number: number,
  language: Language,
): string[] {
  const choices = options.map(
    ({ id, label, because }) =>
      `<li><span class="box"></span>${escapeMarkup(id)} &nbsp;${htmlText(bilingual(label)[language])}<span class="quiet">${htmlText(lessonWord("reason", language, { because: bilingual(because)[language] }))}</span></li>`,
  );
  return [
    `<section class="question"><h3>${lessonWord("question", language, { number: String(number) })}</h3>`,
    `<p>${htmlText(bilingual(text)[language])}</p>`,
    kind === "number"
      ? `<p class="who"><span>${lessonWord("number.unit", language, { unit })}</span><span class="line"></span></p>`
      : `<ul class="options">${choices.join("")}</ul>`,
    `<p class="who"><span>${lessonWord("because", language)}</span><span class="line"></span></p>`,
    ...lines(LINES.question - 1),
    "</section>",
  ];
}

function lines(count: number): string[] {
  return Array.from({ length: count }, () => '<div class="line"></div>');
}

/** That banks and token are fictitious, and what is simplified in law. */
function notices(language: Language): string[] {
  const speaker = new Speaker(language, { assets: [] });
  const texts = [speaker.say("notice.teaching"), speaker.say("notice.law")];
  return texts.map((text) => `<p class="quiet">${escapeMarkup(text)}</p>`);
}
