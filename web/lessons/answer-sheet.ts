import type { LessonQuestion } from "../../src/report/player/page-documents.ts";
import type { Text } from "../../src/report/player/player-document.ts";
import { isRight, type Answer, type LessonWork } from "./answers.ts";
import { plainText } from "./spans.ts";

/** The words of a saved sheet, in the language of the pupil. */
export interface SheetWords {
  readonly name: string;
  readonly date: string;
  readonly answer: string;
  readonly because: string;
  readonly right: string;
  readonly wrong: string;
  readonly rightAnswer: string;
  readonly notes: string;
  /** A verdict beside an answer. */
  readonly aside: (text: string) => string;
  readonly stage: (name: string) => string;
  /** Between a label and what it labels. */
  readonly colon: string;
}

/** A pupil's answers as the text of a file. @param in_ The language. */
export function answerSheet(
  head: { readonly title: string; readonly pupil: string; readonly date: string },
  questions: readonly LessonQuestion[],
  work: LessonWork,
  answers: readonly Answer[],
  words: SheetWords,
  textOf: (text: Text) => string,
): string {
  const line = (label: string, value: string): string => `${label}${words.colon}${value}`;
  const labelOf = ({ kind, options, unit = "" }: LessonQuestion, pick: string): string =>
    kind === "number"
      ? `${pick} ${unit}`.trim()
      : textOf(options.find(({ id }) => id === pick)?.label ?? pick);
  const asked = questions.flatMap((question, index) => {
    const { id, text } = question;
    const pick = work.picks[id] ?? "";
    const answer = answers.find((one) => one.question === id);
    const isShown = answer !== undefined && work.committed.includes(id);
    const verdict = isShown
      ? words.aside(isRight(question, pick, answer.right) ? words.right : words.wrong)
      : "";
    return [
      "",
      `${index + 1}. ${plainText(textOf(text))}`,
      line(words.answer, `${labelOf(question, pick)}${verdict}`),
      ...((work.because[id] ?? "") === "" ? [] : [line(words.because, work.because[id] ?? "")]),
      ...(isShown ? [line(words.rightAnswer, labelOf(question, answer.right))] : []),
    ];
  });
  const notes = Object.entries(work.notes).filter(([, note]) => note.trim() !== "");
  return [
    head.title,
    line(words.name, head.pupil),
    line(words.date, head.date),
    ...asked,
    ...notes.flatMap(([stage, note]) => ["", line(`${words.notes}${words.aside(words.stage(stage))}`, note)]),
    "",
  ].join("\r\n");
}
