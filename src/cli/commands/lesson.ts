import type { ArgumentsOf, Command, Shape } from "./command.ts";

const shape = {
  arguments: {
    lessons: { help: "The number of a lesson; without one, all of them in a line each", many: true },
  },
  options: {
    answer: { help: "The answer, in place of the prompt; to several questions in their order, with commas" },
    stage: { help: "Only this stage: predict, run, investigate, modify or make" },
    teacher: { help: "The teacher's guide, with all answers", flag: true },
    handout: { help: "Write a sheet for pupils to this file (HTML, both languages, to print on A4)" },
    page: {
      help: "Write the lesson to this file (HTML, opens from a disk without a server, both languages)",
    },
    answers: { help: "Put the answers on the last page of the handout", flag: true },
    force: { help: "Write over a file that this program did not write", flag: true },
    lang: { help: "Language: en or zh", initial: "en" },
  },
} as const satisfies Shape;

/** Arguments of `settle lesson`; a text is empty where the option was not given. */
export type LessonArguments = ArgumentsOf<typeof shape>;

export const lesson: Command = {
  name: "lesson",
  help: "Gives a lesson: shows a run up to a question, takes an answer, then shows the rest. Exit code 2 for an unknown lesson or answer",
  ...shape,
  load: () => import("../lesson.ts").then(({ settleLesson }) => settleLesson),
};
