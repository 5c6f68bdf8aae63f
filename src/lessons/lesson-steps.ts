import type { Language } from "../language.ts";
import type { TableBlock } from "../report/document.ts";
import { stepsSection } from "../report/sections/steps.ts";
import { Speaker } from "../report/speaker.ts";
import type { Trace } from "../trace/trace.ts";
import type { PreparedLesson } from "./lesson-document.ts";
import { stepOf } from "./trace-path.ts";

/** The lesson's own run; none in a lesson without one. */
export function baseTrace({ lesson, figures }: PreparedLesson): Trace | undefined {
  return lesson.scenario === undefined ? undefined : figures.trace("base");
}

/** The number of the last step that is shown before the question. @throws LESSON_FIGURE */
export function lastShown({ lesson, figures }: PreparedLesson): number {
  const trace = figures.trace("base");
  return stepOf(trace, lesson.data.until ?? "") ?? trace.steps.length;
}

/** Steps of a lesson's run from one to another, as reports list them. */
export function stepsTable(
  trace: Trace,
  language: Language,
  from: number,
  to: number,
): TableBlock | undefined {
  const steps = trace.steps.filter(({ index }) => index >= from && index <= to);
  if (steps.length === 0) return undefined;
  const block = stepsSection({ ...trace, steps }, new Speaker(language, trace), {
    events: false,
    verdicts: false,
  });
  return block.kind === "table" ? block : undefined;
}
