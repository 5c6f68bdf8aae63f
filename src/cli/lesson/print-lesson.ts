import { inWordsOf, type Language } from "../../language.ts";
import { bilingual } from "../../lessons/fill-text.ts";
import { teacherGuide } from "../../lessons/lesson-document.ts";
import type { PreparedLesson } from "../../lessons/prepare-lesson.ts";
import { stepsTable } from "../../lessons/lesson-steps.ts";
import { SECTION_TITLES } from "../../lessons/lesson-texts.ts";
import { lessonWord } from "../../lessons/lesson-words.ts";
import { plainText } from "../../lessons/spans.ts";
import { teacherTables, termsOf } from "../../lessons/teacher-tables.ts";
import { consoleBlocks } from "../../report/console.ts";
import type {
  LessonDocument,
  LessonQuestion,
  LessonStage,
  TextBlock,
} from "../../report/player/page-documents.ts";
import { termsSection } from "../../report/sections/terms.ts";
import { whereSection } from "../../report/sections/where.ts";
import { Speaker } from "../../report/speaker.ts";
import { table, wrap } from "../../report/table.ts";
import type { Trace } from "../../trace/trace.ts";
import type { CommandContext } from "../command.ts";

/** Columns within which texts are set, however wide the terminal is. */
const MOST_WIDTH = 96;

/** Columns that a cell of a table in a text takes at most. */
const CELL_WIDTH = 40;

/** The title, the aim, the time and the words of a lesson. */
export function printHead(document: LessonDocument, context: CommandContext, language: Language): void {
  const { number, title, aim, minutes, vocabulary } = document;
  const values = { number: String(number), title: bilingual(title)[language] };
  const { print } = context.terminal;
  print(lessonWord("lesson", language, values));
  printParagraph(bilingual(aim)[language], context);
  const time = { core: String(minutes.core), make: String(minutes.make) };
  print(lessonWord("time", language, time));
  const words = termsOf(vocabulary).map(({ name }) => `${name.en} ${name.zh}`);
  const label = lessonWord("vocabulary", language);
  const speaker = new Speaker(language, { assets: [] });
  printParagraph(speaker.labelled(label, speaker.list(words)), context);
}

/** The teacher's guide: the texts, the time for each stage, the words, what is behind each wrong answer. */
export function printTeacher(prepared: PreparedLesson, context: CommandContext, language: Language): void {
  const { number, title } = prepared.lesson.data;
  context.terminal.print(lessonWord("lesson", language, { number: String(number), title: title[language] }));
  printBlocks([...teacherTables(prepared), ...teacherGuide(prepared)], context, language);
}

export function printTitle(title: string, { terminal }: CommandContext): void {
  terminal.print("");
  terminal.print(title);
}

export function printStage(
  { name, minutes, blocks }: LessonStage,
  context: CommandContext,
  language: Language,
): void {
  const values = { stage: SECTION_TITLES[name][language], minutes: String(minutes) };
  printTitle(lessonWord("stage", language, values), context);
  printBlocks(blocks, context, language);
}

export function printQuestion(
  { text, kind, options, unit = "" }: LessonQuestion,
  number: number,
  context: CommandContext,
  language: Language,
): void {
  printTitle(lessonWord("question", language, { number: String(number) }), context);
  printParagraph(bilingual(text)[language], context);
  if (kind === "number") context.terminal.print(`  ${lessonWord("number.unit", language, { unit })}`);
  const rows = options.map(({ id, label, because }) => [
    `  ${id}`,
    `${plainText(bilingual(label)[language])}\n${lessonWord("reason", language, { because: plainText(bilingual(because)[language]) })}`,
  ]);
  if (rows.length > 0)
    context.terminal.print(
      table([{ heading: "" }, { heading: "", width: MOST_WIDTH }], rows, context.terminal.width)
        .slice(2)
        .join("\n"),
    );
}

/** On what terms a run is, and the opening balances. */
export function printTerms(trace: Trace, { terminal }: CommandContext, language: Language): void {
  const blocks = termsSection(trace, new Speaker(language, trace));
  terminal.print(`\n${consoleBlocks(blocks, terminal)}`);
}

/** Steps of a run, as reports list them. */
export function printSteps(
  trace: Trace,
  { terminal }: CommandContext,
  language: Language,
  from: number,
  to?: number,
): void {
  const steps = stepsTable(trace, language, from, to);
  if (steps !== undefined) terminal.print(consoleBlocks([steps], terminal));
}

/** Where the money of every payment of a run went. */
export function printWhere(trace: Trace, { terminal }: CommandContext, language: Language): void {
  const speaker = new Speaker(language, trace);
  for (const totals of trace.totals.payments) {
    const blocks = whereSection(totals, speaker, { title: undefined, fractions: false, reversed: false });
    terminal.print(`\n${consoleBlocks(blocks, terminal)}`);
  }
}

/** Blocks of a lesson's text. */
export function printBlocks(blocks: readonly TextBlock[], context: CommandContext, language: Language): void {
  const { print } = context.terminal;
  const called = (text: string): string => inWordsOf(text, context.calledAs);
  for (const [at, block] of blocks.entries()) {
    if (at > 0 && block.kind !== "heading" && blocks[at - 1]?.kind !== "heading") print("");
    if (block.kind === "heading") printTitle(bilingual(block.text)[language], context);
    else if (block.kind === "code") print(called(block.text).replaceAll(/^/gm, "  "));
    else if (block.kind === "paragraph") printParagraph(bilingual(block.text)[language], context);
    else if (block.kind === "list") print(listLines(block, language, lineWidth(context)).join("\n"));
    else print(textTable(block, language, context.terminal.width).join("\n"));
  }
}

export function printParagraph(text: string, context: CommandContext): void {
  context.terminal.print(wrap(plainText(text), lineWidth(context)).join("\n"));
}

function lineWidth({ terminal }: CommandContext): number {
  return Math.min(terminal.width, MOST_WIDTH);
}

function listLines(
  { items, ordered, start = 1 }: Extract<TextBlock, { kind: "list" }>,
  language: Language,
  width: number,
): string[] {
  return items.flatMap((item, at) => {
    const mark = ordered ? `${start + at}. ` : "- ";
    const [first = "", ...rest] = wrap(plainText(bilingual(item)[language]), width - mark.length);
    return [`${mark}${first}`, ...rest.map((line) => `${" ".repeat(mark.length)}${line}`)];
  });
}

function textTable(
  { columns, rows }: Extract<TextBlock, { kind: "table" }>,
  language: Language,
  width: number,
): string[] {
  return table(
    columns.map((heading) => ({ heading: plainText(bilingual(heading)[language]), width: CELL_WIDTH })),
    rows.map((row) => row.map((cell) => plainText(bilingual(cell)[language]))),
    width,
  );
}
