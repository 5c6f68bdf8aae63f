import { LineCounter, parseDocument } from "yaml";
import { SettlementError } from "../errors/settlement-error.ts";
import { lessonFolders, lessonText, type LessonFolder } from "../files/lesson-files.ts";
import { bothLanguages, sectionsOf } from "./lesson-texts.ts";
import type { Lesson } from "./lesson.ts";
import { lessonSchema, type LessonData } from "./lesson-schema.ts";
import { markdownBlocks } from "./markdown-blocks.ts";

/** Every lesson, in the order of their numbers. @throws as `readLesson` */
export function allLessons(): Lesson[] {
  return lessonFolders().map(readLesson);
}

/** The lesson of a number, `5` or `05`. @throws LESSON_UNKNOWN; as `readLesson` */
export function lessonOf(number: string): Lesson {
  const folders = lessonFolders();
  const wanted = /^\d+$/.test(number) ? number.padStart(2, "0") : "";
  const found = folders.find(({ id }) => id.slice(0, 2) === wanted);
  if (found !== undefined) return readLesson(found);
  throw new SettlementError("LESSON_UNKNOWN", {
    lesson: number.slice(0, 40),
    last: String(folders.length - 1),
  });
}

/**
 * Reads a lesson from its folder.
 *
 * @throws LESSON_INVALID, with the place, where lesson.yaml is not what its schema asks for; LESSON_TEXT where its two
 * languages do not have the same parts; FILE_UNREADABLE
 */
export function readLesson(folder: LessonFolder): Lesson {
  const data = lessonDataOf(lessonText(folder, "lesson.yaml"), `${folder.folder}/lesson.yaml`);
  const [en, zh] = [lessonText(folder, "en.md"), lessonText(folder, "zh.md")];
  const files = { en: `${folder.folder}/en.md`, zh: `${folder.folder}/zh.md` };
  const own = folder.scenario === undefined ? undefined : folder.folder;
  return {
    id: folder.id,
    folder: folder.folder,
    data,
    scenario: data.scenario ?? own,
    sections: sectionsOf({ en, zh }, files),
    teacher: bothLanguages(
      {
        en: markdownBlocks(lessonText(folder, "teacher.en.md")),
        zh: markdownBlocks(lessonText(folder, "teacher.zh.md")),
      },
      `${folder.folder}/teacher.zh.md`,
    ),
  };
}

/**
 * What lesson.yaml has.
 *
 * @param file Its path, for messages.
 * @throws LESSON_INVALID
 */
export function lessonDataOf(text: string, file: string): LessonData {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const place = (offset: number): { file: string; line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const [mistake] = document.errors;
  if (mistake !== undefined)
    throw new SettlementError(
      "LESSON_INVALID",
      { path: "YAML", problem: mistake.code },
      { place: place(mistake.pos[0]) },
    );
  const read = lessonSchema.safeParse(document.toJS());
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = issue?.path ?? [];
  throw new SettlementError(
    "LESSON_INVALID",
    { path: path.join(".") || "lesson.yaml", problem: issue?.message ?? "" },
    { place: place(offsetOf(document, path)) },
  );
}

/** Where a value stands, or what it would stand in. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  const node: unknown = document.getIn(path, true);
  const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
  if (Array.isArray(range) && typeof range[0] === "number") return range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}
