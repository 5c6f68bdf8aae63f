import { LANGUAGES, type Bilingual, type Language } from "../language.ts";
import { STAGES, type TextBlock } from "../report/player/page-documents.ts";
import { TERMS } from "../report/words/glossary/glossary.ts";
import type { Term } from "../report/words/glossary/term.ts";
import { filledText } from "./fill-text.ts";
import { answersOf } from "./lesson-answers.ts";
import type { PreparedLesson } from "./prepare-lesson.ts";
import { SECTION_TITLES } from "./lesson-texts.ts";
import { lessonWord, type LessonWord } from "./lesson-words.ts";

/** The words of a lesson in both languages, with what they mean in the reader's. */
export function vocabularyTable(ids: readonly string[]): TextBlock {
  return {
    kind: "table",
    columns: [both("vocabulary.term"), both("vocabulary.other"), both("vocabulary.means")],
    rows: termsOf(ids).map(({ name, means }) => [name.en, name.zh, means]),
  };
}

/** The terms of a lesson's vocabulary; an id that the glossary does not have is left out, and a test finds it. */
export function termsOf(ids: readonly string[]): Term[] {
  return ids.flatMap((id) => TERMS.find((term) => term.id === id) ?? []);
}

/** What a teacher needs first: aim, time, words, and what is behind each wrong answer. */
export function teacherTables(prepared: PreparedLesson): TextBlock[] {
  const { data } = prepared.lesson;
  const minutes = STAGES.map((stage) => [
    SECTION_TITLES[stage],
    each((language) => lessonWord("minutes", language, { count: String(data.minutes[stage]) })),
  ]);
  return [
    { kind: "heading", level: 2, text: both("aim") },
    { kind: "paragraph", text: data.aim },
    { kind: "heading", level: 2, text: both("teacher.stages") },
    {
      kind: "table",
      columns: minutes.map(([name = ""]) => name),
      rows: [minutes.map(([, time = ""]) => time)],
    },
    { kind: "heading", level: 2, text: both("vocabulary") },
    vocabularyTable(data.vocabulary),
    { kind: "heading", level: 2, text: both("teacher.misconceptions") },
    ...misconceptions(prepared),
    { kind: "heading", level: 2, text: both("paper") },
    { kind: "paragraph", text: data.paper },
  ];
}

function misconceptions({ lesson, figures }: PreparedLesson): TextBlock[] {
  const answers = answersOf(lesson, figures);
  return lesson.data.questions.flatMap((question, at): TextBlock[] => {
    const { right = "", refutations = [] } = answers[at] ?? {};
    // Refutations stand in the order of the options that are not right.
    const wrong = question.options.filter(({ id }) => id !== right);
    return [
      { kind: "paragraph", text: filledText(question.text, figures) },
      {
        kind: "table",
        columns: [both("teacher.option"), both("teacher.misconception"), both("teacher.refutation")],
        rows: refutations.map(({ option, text }, row) => [
          option,
          filledText(wrong[row]?.because ?? { en: "", zh: "" }, figures),
          text,
        ]),
      },
    ];
  });
}

function both(word: LessonWord): Bilingual {
  return each((language) => lessonWord(word, language));
}

function each(text: (language: Language) => string): Bilingual {
  const [en = "", zh = ""] = LANGUAGES.map(text);
  return { en, zh };
}
