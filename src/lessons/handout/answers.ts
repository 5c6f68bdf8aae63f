import type { Language } from "../../language.ts";
import { bilingual, filledText } from "../fill-text.ts";
import { lessonReveal } from "../lesson-document.ts";
import type { PreparedLesson } from "../prepare-lesson.ts";
import { lessonWord } from "../lesson-words.ts";
import { htmlBlocks, htmlText } from "./blocks.ts";

/** The answers to all questions of a lesson, why the wrong ones are wrong, and its last number. */
export function answerPage(prepared: PreparedLesson, language: Language): string[] {
  const { answers, closing } = lessonReveal(prepared);
  const { questions } = prepared.lesson.data;
  return [
    `<div class="page"></div><h2>${lessonWord("answers", language)}</h2>`,
    ...answers.flatMap(({ right, explanation, refutations }, at) => {
      const asked = filledText(questions[at]?.text ?? { en: "", zh: "" }, prepared.figures);
      const verdict = lessonWord("answer.is", language, { right });
      return [
        `<h3>${htmlText(asked[language])}</h3>`,
        `<p><strong>${htmlText(verdict)}</strong> ${htmlText(bilingual(explanation)[language])}</p>`,
        `<ul>${refutations
          .map(({ option, text: why }) => {
            const values = { option, text: bilingual(why)[language] };
            return `<li>${htmlText(lessonWord("answer.why", language, values))}</li>`;
          })
          .join("")}</ul>`,
      ];
    }),
    `<h2>${lessonWord("closing", language)}</h2>`,
    ...htmlBlocks(closing, language),
  ];
}
