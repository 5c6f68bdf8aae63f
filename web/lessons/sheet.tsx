import { download } from "../shell/download.ts";
import { textOf } from "../shell/text.ts";
import { word } from "../words/words.ts";
import { answerSheet } from "./answer-sheet.ts";
import type { LessonProps } from "./lesson-props.ts";
import { pupil } from "./lesson-work.ts";

/** The pupil's answers as a file or on paper. */
export function Sheet({ lesson, reveal, work }: LessonProps) {
  const save = (): void => {
    const title = `${word("lessons.number", { number: lesson.number })}${word("lessons.colon")}${textOf(lesson.title)}`;
    const text = answerSheet(
      { title, pupil: pupil.value, date: today() },
      [...lesson.questions, ...(reveal?.questions ?? [])],
      work,
      reveal?.answers ?? [],
      {
        name: word("lessons.name"),
        date: word("lessons.date"),
        answer: word("lessons.answer"),
        because: word("lessons.because-label"),
        right: word("lessons.right"),
        wrong: word("lessons.wrong"),
        rightAnswer: word("lessons.right-answer"),
        notes: word("lessons.notes"),
        aside: (text) => word("lessons.aside", { text }),
        stage: (name) => {
          const stage = lesson.stages.find((one) => one.name === name);
          return stage === undefined ? name : word(`lessons.${stage.name}`);
        },
        colon: word("lessons.colon"),
      },
      textOf,
    );
    // The mark of UTF-8 in front: without it some editors read Chinese as something else.
    download(`lesson-${lesson.number}.txt`, `\uFEFF${text}`);
  };
  return (
    <p class="sheet actions">
      <label>
        {word("lessons.name")}{" "}
        <input
          class="field"
          size={20}
          autocomplete="off"
          value={pupil.value}
          onInput={(event) => (pupil.value = event.currentTarget.value)}
        />
      </label>
      <button class="button" onClick={save}>
        {word("lessons.save")}
      </button>
      <button class="button" onClick={() => print()}>
        {word("lessons.print")}
      </button>
    </p>
  );
}

/** The day here, as `2025-01-23`. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
