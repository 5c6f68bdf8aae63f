import { prepareLesson, type PreparedLesson } from "../../../src/lessons/prepare-lesson.ts";
import { lessonOf } from "../../../src/lessons/read-lesson.ts";

const PREPARED = new Map<string, Promise<PreparedLesson>>();

/** A lesson with its runs, which all tests of a process share. */
export function preparedLesson(number: string): Promise<PreparedLesson> {
  const prepared = PREPARED.get(number) ?? prepareLesson(lessonOf(number));
  PREPARED.set(number, prepared);
  return prepared;
}
