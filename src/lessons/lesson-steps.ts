import type { Language } from "../language.ts";
import type { TableBlock } from "../report/document.ts";
import { stepsSection } from "../report/sections/steps.ts";
import { Speaker } from "../report/speaker.ts";
import type { Trace } from "../trace/trace.ts";
import type { PreparedLesson } from "./prepare-lesson.ts";
import { BASE, SHOWN } from "./lesson-runs.ts";

/** The lesson's own run; none in a lesson without one. */
export function baseTrace({ lesson, figures }: PreparedLesson): Trace | undefined {
  return lesson.scenario === undefined ? undefined : figures.trace(BASE);
}

/** The same up to the question; all that is shown before it comes from here. */
export function shownTrace({ lesson, figures }: PreparedLesson): Trace | undefined {
  return lesson.scenario === undefined ? undefined : figures.trace(SHOWN);
}

/** Steps of a run from one to another, both shown, as reports list them; to the last one unless given. */
export function stepsTable(
  trace: Trace,
  language: Language,
  from: number,
  to = trace.steps.length,
): TableBlock | undefined {
  const steps = trace.steps.filter(({ index }) => index >= from && index <= to);
  if (steps.length === 0) return undefined;
  const block = stepsSection({ ...trace, steps }, new Speaker(language, trace), {
    events: false,
    verdicts: false,
  });
  return block.kind === "table" ? block : undefined;
}
