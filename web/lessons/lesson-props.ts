import type { LessonDocument, LessonReveal } from "../../src/report/player/page-documents.ts";
import type { LessonWork } from "./answers.ts";

export interface LessonProps {
  readonly lesson: LessonDocument;
  /** Nothing before an answer was committed. */
  readonly reveal: LessonReveal | undefined;
  readonly work: LessonWork;
}
