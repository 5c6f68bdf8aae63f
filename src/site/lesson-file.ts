import type { PageFiles } from "../files/page-files.ts";
import { LANGUAGES, type Language } from "../language.ts";
import { predictionArticles } from "../lessons/handout.ts";
import { HANDOUT_STYLE } from "../lessons/handout/style.ts";
import { lessonCard, lessonDocument, lessonReveal } from "../lessons/lesson-document.ts";
import type { PreparedLesson } from "../lessons/prepare-lesson.ts";
import { lessonWord } from "../lessons/lesson-words.ts";
import { escapeMarkup } from "../report/markup.ts";
import { glossaryDocument } from "../serve/documents/glossary.ts";
import { deflated } from "./deflated.ts";
import { fileWith } from "./one-file.ts";

/**
 * A lesson as one HTML file that opens from a disk, without a server and without network: the page with the lesson in
 * it. What comes after the question is deflated apart, and not inflated before an answer was committed.
 *
 * @param language The one that is chosen at first.
 * @throws LESSON_FIGURE, LESSON_QUESTION
 */
export function lessonFile(prepared: PreparedLesson, language: Language, page: PageFiles): string {
  const { number, title } = prepared.lesson.data;
  // Nothing but the lesson's own run is in the file, so that the player cannot open its scenario.
  const { scenario: _, ...lesson } = lessonDocument(prepared);
  const documents = {
    library: { groups: [], lessons: [lessonCard(prepared.lesson)] },
    scenarios: [],
    faults: [],
    glossary: glossaryDocument(),
    runs: {},
    lessons: [{ lesson, reveal: deflated(lessonReveal(prepared)) }],
  };
  const notes = LANGUAGES.map((each) => `<p>${escapeMarkup(lessonWord("needs-script", each))}</p>`);
  return fileWith(
    JSON.stringify(documents),
    {
      title: escapeMarkup(lessonWord("lesson", language, { number: String(number), title: title[language] })),
      style: HANDOUT_STYLE,
      body: `<main>${[...notes, ...predictionArticles(prepared, language)].join("\n")}</main>`,
      language,
      opens: { view: "lesson", lesson: String(number), lang: language },
    },
    page,
  );
}
