import { SettlementError } from "../errors/settlement-error.ts";
import { lessonFolders, lessonText, type LessonFolder } from "../files/lesson-files.ts";
import { bothLanguages, sectionsOf } from "./lesson-texts.ts";
import type { Lesson } from "./lesson.ts";
import { lessonDataOf } from "./lesson-data.ts";
import { markdownBlocks } from "./markdown-blocks.ts";

/** Every lesson, in the order of their numbers; none in a package without them. @throws as `readLesson` */
export function allLessons(): Lesson[] {
  return lessonFolders().map(readLesson);
}

/** The lesson of a number, `5` or `05`. @throws LESSONS_MISSING, LESSON_UNKNOWN; as `readLesson` */
export function lessonOf(number: string, folders = lessonFolders()): Lesson {
  if (folders.length === 0) throw new SettlementError("LESSONS_MISSING", {});
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
function readLesson(folder: LessonFolder): Lesson {
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
