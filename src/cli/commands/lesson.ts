import { STAGES } from "../../report/player/page-documents.ts";
import type { ArgumentsOf, Command, Shape } from "./command.ts";
import { FORCE, LANG } from "./shared.ts";

const shape = {
  arguments: {
    lessons: {
      help: "The number of a lesson; without one, all of them in a line each",
      value: "NUMBER",
      kind: "lesson",
      many: true,
      most: 1,
    },
  },
  options: {
    answer: {
      help: "The answer, in place of the prompt; to several questions in their order, with commas",
      value: "ANSWER",
    },
    stage: { help: "Only this stage", choices: STAGES },
    teacher: { help: "The teacher's guide, with all answers", flag: true },
    handout: {
      help: "Write a sheet for pupils to this file (HTML, both languages, to print on A4)",
      value: "FILE",
      kind: "file",
    },
    page: {
      help: "Write the lesson to this file (HTML, opens from a disk without a server, both languages)",
      value: "FILE",
      kind: "file",
    },
    answers: { help: "Put the answers on the last page of the handout", flag: true },
    force: FORCE,
    lang: LANG,
  },
} as const satisfies Shape;

/** Arguments of `corridor lesson`; a text is empty where the option was not given. */
export type LessonArguments = ArgumentsOf<typeof shape>;

export const lesson: Command = {
  name: "lesson",
  help: "Gives a lesson: shows a run up to a question, takes an answer, then shows the rest. Exit code 2 for an unknown lesson or answer",
  ...shape,
  examples: [
    "lesson",
    "lesson 5",
    "lesson 5 --answer B --lang zh",
    "lesson 5 --teacher",
    "lesson 5 --handout handout.html",
    "lesson 5 --page lesson-5.html",
  ],
  load: () => import("../lesson.ts").then(({ settleLesson }) => settleLesson),
};
