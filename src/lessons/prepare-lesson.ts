import { Figures } from "./figures.ts";
import { runLesson } from "./lesson-runs.ts";
import type { Lesson } from "./lesson.ts";

/** A lesson with what its runs came to. */
export interface PreparedLesson {
  readonly lesson: Lesson;
  readonly figures: Figures;
}

/**
 * Runs what a lesson needs.
 *
 * @param onRun Called with each run that is over, and how many there are.
 * @throws as `runLesson`
 */
export async function prepareLesson(
  lesson: Lesson,
  onRun?: (done: number, total: number) => void,
): Promise<PreparedLesson> {
  return { lesson, figures: new Figures(lesson, await runLesson(lesson, onRun)) };
}
