import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "../../src/language.ts";
import { handout } from "../../src/lessons/handout.ts";
import type { Lesson } from "../../src/lessons/lesson.ts";
import { prepareLesson } from "../../src/lessons/prepare-lesson.ts";

/**
 * Writes the handouts of lessons and the guides for teachers, a folder a language: each file has both, its own first.
 *
 * @returns The folders' names.
 */
export async function writeHandouts(into: string, lessons: readonly Lesson[]): Promise<string[]> {
  for (const lesson of lessons) {
    const prepared = await prepareLesson(lesson);
    for (const language of LANGUAGES) {
      const folder = join(into, folderOf(language));
      mkdirSync(folder, { recursive: true });
      const sheet = { answers: false, teacher: false };
      const name = `lesson-${lesson.data.number}`;
      writeFileSync(join(folder, `${name}.html`), handout(prepared, language, sheet));
      writeFileSync(
        join(folder, `${name}-answers.html`),
        handout(prepared, language, { ...sheet, answers: true }),
      );
      writeFileSync(
        join(folder, `${name}-teacher.html`),
        handout(prepared, language, { ...sheet, teacher: true }),
      );
    }
  }
  return LANGUAGES.map(folderOf);
}

function folderOf(language: string): string {
  return `handouts-${language}`;
}
