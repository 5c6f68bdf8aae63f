import { LANGUAGES, type Language } from "../language.ts";
import { escapeMarkup } from "../report/markup.ts";
import { OWN_MARK } from "../report/own-mark.ts";
import { answerPage } from "./handout/answers.ts";
import { HANDOUT_STYLE } from "./handout/style.ts";
import { htmlBlocks } from "./handout/blocks.ts";
import { predictionPages, pupilPages } from "./handout/pupils.ts";
import { teacherGuide } from "./lesson-document.ts";
import type { PreparedLesson } from "./prepare-lesson.ts";
import { lessonWord } from "./lesson-words.ts";
import { teacherTables } from "./teacher-tables.ts";

/** What a handout has. */
export interface HandoutOptions {
  /** The answers, on pages of their own at the end. */
  readonly answers: boolean;
  /** The teacher's guide in place of the pupils' pages. */
  readonly teacher: boolean;
}

/** Languages by the tags of HTML. */
const TAGS: Readonly<Record<Language, string>> = { en: "en-GB", zh: "zh-CN" };
const NAMES: Readonly<Record<Language, string>> = { en: "English", zh: "中文" };

/**
 * A lesson as one HTML file to be printed on A4, with nothing from elsewhere and no script: both languages one after the
 * other, or the one that its radio buttons choose.
 *
 * @param language The one that comes first.
 */
export function handout(prepared: PreparedLesson, language: Language, options: HandoutOptions): string {
  const articles = articlesOf(prepared, language, (each) => [
    ...(options.teacher ? teacherPages(prepared, each) : pupilPages(prepared, each)),
    ...(options.answers && !options.teacher ? answerPage(prepared, each) : []),
  ]);
  return [
    "<!doctype html>",
    `<html lang="${TAGS[language]}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="${OWN_MARK}">`,
    `<title>${headOf(prepared, language)}</title>`,
    `<style>${HANDOUT_STYLE}</style></head>`,
    "<body>",
    `<header>${languageChoice(language)}</header>`,
    `<main>${articles.join("\n")}</main>`,
    "</body></html>",
    "",
  ].join("\n");
}

/** The lesson up to its question and nothing of what comes after, in both languages. @param language The first one. */
export function predictionArticles(prepared: PreparedLesson, language: Language): string[] {
  return articlesOf(prepared, language, (each) => predictionPages(prepared, each));
}

function articlesOf(
  prepared: PreparedLesson,
  language: Language,
  pages: (language: Language) => readonly string[],
): string[] {
  const order = [language, ...LANGUAGES.filter((other) => other !== language)];
  return order.map((each) =>
    [
      `<article lang="${TAGS[each]}" class="${each}">`,
      `<h1>${headOf(prepared, each)}</h1>`,
      ...pages(each),
      `<p class="licence">${escapeMarkup(lessonWord("handout.licence", each))}</p>`,
      "</article>",
    ].join("\n"),
  );
}

/** The number and the title, as markup. */
function headOf({ lesson: { data } }: PreparedLesson, language: Language): string {
  const values = { number: String(data.number), title: data.title[language] };
  return escapeMarkup(lessonWord("lesson", language, values));
}

function teacherPages(prepared: PreparedLesson, language: Language): string[] {
  return htmlBlocks([...teacherTables(prepared), ...teacherGuide(prepared)], language);
}

/** Which language is shown and printed; both unless one is chosen. */
function languageChoice(language: Language): string {
  const choices = [
    { id: "both", name: lessonWord("handout.both", language) },
    ...LANGUAGES.map((each) => ({ id: each, name: NAMES[each] })),
  ];
  return `<fieldset>${choices.map(radio).join("")}</fieldset>`;
}

function radio({ id, name }: { readonly id: string; readonly name: string }): string {
  return `<label><input type="radio" name="language" id="show-${id}"${id === "both" ? " checked" : ""}> ${name}</label>`;
}
