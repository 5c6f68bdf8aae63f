import { SettlementError } from "../errors/settlement-error.ts";
import { Figures } from "../lessons/figures.ts";
import { handout } from "../lessons/handout.ts";
import { lessonCard, lessonDocument, lessonReveal } from "../lessons/lesson-document.ts";
import { runsOf } from "../lessons/lesson-runs.ts";
import type { Lesson } from "../lessons/lesson.ts";
import type { PreparedLesson } from "../lessons/prepare-lesson.ts";
import { allLessons, lessonOf } from "../lessons/read-lesson.ts";
import type { LessonCard, LessonDocument, LessonReveal } from "../report/player/page-documents.ts";
import type { Trace } from "../trace/trace.ts";
import { resultOf } from "../workers/answer.ts";
import type { WorkerPool } from "../workers/worker-pool.ts";

/** The lessons that the page offers; each is run once, when it is first opened. */
export class LessonShelf {
  readonly #pool: WorkerPool;
  readonly #prepared = new Map<string, Promise<PreparedLesson>>();

  constructor(pool: WorkerPool) {
    this.#pool = pool;
  }

  cards(): LessonCard[] {
    return allLessons().map(lessonCard);
  }

  /** A lesson up to its question. @throws LESSON_UNKNOWN; what its runs are refused with */
  async document(number: string): Promise<LessonDocument> {
    return lessonDocument(await this.prepared(number));
  }

  /** What is shown once an answer was given. @throws as `document` */
  async reveal(number: string): Promise<LessonReveal> {
    return lessonReveal(await this.prepared(number));
  }

  /** A handout, `03-who-may-move-it.html`, or a teacher's guide, `03-who-may-move-it.teacher.html`. @throws as `document` */
  async paper(file: string): Promise<string> {
    const [, id, teacher] = /^([^.]+)(\.teacher)?\.html$/.exec(file) ?? [];
    const lesson = allLessons().find((one) => one.id === id);
    const prepared = await this.prepared(lesson === undefined ? file : String(lesson.data.number));
    return handout(prepared, "en", { answers: false, teacher: teacher !== undefined });
  }

  /** A lesson with its runs. @throws as `document` */
  prepared(number: string): Promise<PreparedLesson> {
    const lesson = lessonOf(number);
    const known = this.#prepared.get(lesson.id);
    if (known !== undefined) return known;
    const prepared = this.#run(lesson);
    this.#prepared.set(lesson.id, prepared);
    // What was refused, as the server was busy, is tried again.
    prepared.catch(() => this.#prepared.delete(lesson.id));
    return prepared;
  }

  async #run(lesson: Lesson): Promise<PreparedLesson> {
    const traces = new Map<string, Trace>();
    for (const [name, job] of runsOf(lesson)) {
      const result = await this.#pool.ask("run", job).then((answer) => resultOf(answer, job.file));
      if (result instanceof SettlementError) throw result;
      if (result.trace.outcome === "broken")
        throw new SettlementError("LESSON_RUN_BROKEN", { lesson: lesson.id, run: name });
      traces.set(name, result.trace);
    }
    return { lesson, figures: new Figures(lesson, traces) };
  }
}
