import type { LessonFolder } from "../files/lesson-files.ts";
import type { StageName, TextBlock } from "../report/player/page-documents.ts";
import type { LessonData } from "./lesson-schema.ts";

/** The stages of a lesson, and its last number. */
export type SectionName = StageName | "closing";

/** A lesson as its folder has it; figures are still names in its texts. */
export interface Lesson extends Omit<LessonFolder, "scenario"> {
  readonly data: LessonData;
  /** The name of its scenario; none in a lesson without a run. */
  readonly scenario: string | undefined;
  /** The texts of its stages, in both languages. */
  readonly sections: Readonly<Record<SectionName, readonly TextBlock[]>>;
  /** The teacher's guide. */
  readonly teacher: readonly TextBlock[];
}
