import { SettlementError } from "../errors/settlement-error.ts";
import { Outputs } from "../files/outputs.ts";
import { readPage } from "../files/page-files.ts";
import type { Language } from "../language.ts";
import { handout } from "../lessons/handout.ts";
import { prepareLesson, type PreparedLesson } from "../lessons/prepare-lesson.ts";
import { lessonWord } from "../lessons/lesson-words.ts";
import { allLessons, lessonOf } from "../lessons/read-lesson.ts";
import { STAGES } from "../report/player/page-documents.ts";
import { table } from "../report/table.ts";
import { lessonFile } from "../site/lesson-file.ts";
import { chosen } from "./choice.ts";
import { runCommand, type CommandContext } from "./command.ts";
import type { LessonArguments } from "./commands/lesson.ts";
import { ensureBuild } from "./ensure-build.ts";
import { ensurePage } from "./ensure-page.ts";
import { giveLesson, giveStage } from "./lesson/give-lesson.ts";
import { printTeacher } from "./lesson/print-lesson.ts";
import { commandWord } from "./words.ts";

/** Columns that a lesson's aim takes at most in the list. */
const AIM_WIDTH = 84;

/** `corridor lesson [NUMBER]` */
export function settleLesson(args: LessonArguments, context: CommandContext): Promise<void> {
  return runCommand(args, context, async (language) => {
    const [number, another] = args.lessons;
    if (number === undefined) {
      context.terminal.print(listLines(context, language).join("\n"));
      return 0;
    }
    if (another !== undefined)
      throw new SettlementError("OPTIONS_EXCLUSIVE", { left: number, right: another });
    const stage = args.stage === "" ? undefined : chosen("--stage", args.stage, STAGES);
    const lesson = lessonOf(number);
    const outputs = new Outputs(args.force);
    if (args.handout !== "") outputs.claim("--handout", args.handout);
    if (args.page !== "") outputs.claim("--page", args.page);
    const prepared = await prepare(lesson, context, language);
    if (args.handout !== "" || args.page !== "")
      await writeFiles(prepared, { ...args, outputs, language }, context);
    else if (args.teacher) printTeacher(prepared, context, language);
    else if (stage !== undefined) await giveStage(prepared, stage, args.answer, context, language);
    else await giveLesson(prepared, args.answer, context, language);
    return 0;
  });
}

/** The files that are asked for: paper, the page, or both. @throws FILE_UNWRITABLE */
async function writeFiles(
  prepared: PreparedLesson,
  { handout: sheet, page, answers, teacher, outputs, language }: Files,
  { terminal }: CommandContext,
): Promise<void> {
  if (sheet !== "") {
    outputs.write("--handout", sheet, [handout(prepared, language, { answers, teacher })]);
    terminal.say(sheet);
  }
  if (page === "") return;
  await ensurePage();
  outputs.write("--page", page, [lessonFile(prepared, language, readPage())]);
  terminal.say(page);
}

interface Files extends Pick<LessonArguments, "handout" | "page" | "answers" | "teacher"> {
  readonly outputs: Outputs;
  readonly language: Language;
}

async function prepare(
  lesson: PreparedLesson["lesson"],
  { terminal }: CommandContext,
  language: Language,
): Promise<PreparedLesson> {
  await ensureBuild(() => terminal.say(commandWord("compiling", language)));
  const prepared = await prepareLesson(lesson, (done, total) => {
    const values = { done: String(done), total: String(total) };
    terminal.progress(commandWord("progress.runs", language, values));
  });
  terminal.progress("");
  return prepared;
}

/** @throws LESSONS_MISSING */
function listLines({ calledAs: corridor, terminal }: CommandContext, language: Language): string[] {
  const lessons = allLessons();
  if (lessons.length === 0) throw new SettlementError("LESSONS_MISSING", {});
  const rows = lessons.map(({ data: { number, title, aim, minutes } }) => {
    const { predict, run, investigate, modify, make } = minutes;
    const core = String(predict + run + investigate + modify);
    const time = lessonWord("time", language, { core, make: String(make) });
    return [String(number), `${title[language]}\n${aim[language]}\n${time}`];
  });
  const columns = [
    { heading: "", align: "right" as const },
    { heading: "", width: AIM_WIDTH },
  ];
  return [
    ...table(columns, rows, terminal.width).slice(2),
    "",
    commandWord("lesson.more", language, { corridor }),
  ];
}
