import { SettlementError } from "../errors/settlement-error.ts";
import type { LessonCard, LessonDocument, LessonReveal } from "../report/player/page-documents.ts";

/** The lessons that the page offers. */
export class LessonShelf {
  cards(): LessonCard[] {
    return [];
  }

  /** A lesson up to its question. @throws LESSON_UNKNOWN */
  document(number: string): Promise<LessonDocument> {
    return Promise.reject(this.#unknown(number));
  }

  /** What is shown once an answer was given. @throws LESSON_UNKNOWN */
  reveal(number: string): Promise<LessonReveal> {
    return Promise.reject(this.#unknown(number));
  }

  #unknown(lesson: string): SettlementError {
    return new SettlementError("LESSON_UNKNOWN", { lesson: lesson.slice(0, 20), known: "none" });
  }
}
