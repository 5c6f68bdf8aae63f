import { signal, type Signal } from "@preact/signals";
import { NO_WORK, type LessonWork } from "./answers.ts";

const works = new Map<number, Signal<LessonWork>>();

/** What was entered in a lesson; it stays in this tab. */
export function workOf(lesson: number): Signal<LessonWork> {
  const known = works.get(lesson);
  if (known !== undefined) return known;
  const work = signal(kept(lesson));
  works.set(lesson, work);
  return work;
}

/** The pupil's name, for all lessons. */
export const pupil = signal("");

/** Changes what was entered, from what it is now. */
export function change(lesson: number, part: (work: LessonWork) => Partial<LessonWork>): void {
  const work = workOf(lesson);
  work.value = { ...work.peek(), ...part(work.peek()) };
  try {
    sessionStorage.setItem(keyOf(lesson), JSON.stringify(work.peek()));
  } catch {
    // A page from a disk may keep nothing; the answers then live as long as the page.
  }
}

function kept(lesson: number): LessonWork {
  try {
    const text = sessionStorage.getItem(keyOf(lesson));
    return text === null ? NO_WORK : { ...NO_WORK, ...(JSON.parse(text) as Partial<LessonWork>) };
  } catch {
    return NO_WORK;
  }
}

function keyOf(lesson: number): string {
  return `corridor-lesson-${lesson}`;
}
