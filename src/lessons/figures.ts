import { SettlementError } from "../errors/settlement-error.ts";
import type { Trace } from "../trace/trace.ts";
import { balanceAfter } from "./balance.ts";
import type { Figure } from "./figure.ts";
import { moneyFigure, readFigure, textFigure, workedFigure } from "./figure-text.ts";
import { holds, workOut } from "./formula.ts";
import { givenValue, type LessonTraces } from "./lesson-runs.ts";
import type { Lesson } from "./lesson.ts";
import type { LessonFigure } from "./lesson-schema.ts";
import { valueAt } from "./trace-path.ts";

/** The figures of a lesson by name; all of them are worked out from its runs. */
export class Figures {
  readonly #lesson: Lesson;
  readonly #traces: LessonTraces;
  readonly #known = new Map<string, Figure>();
  /** Those that are being worked out, from the outermost in. */
  readonly #open: string[] = [];

  constructor(lesson: Lesson, traces: LessonTraces) {
    this.#lesson = lesson;
    this.#traces = traces;
  }

  get names(): string[] {
    return Object.keys(this.#lesson.data.figures);
  }

  /** @throws LESSON_FIGURE where there is none, or where its run does not have it; LESSON_FORMULA */
  figure(name: string): Figure {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const definition = this.#lesson.data.figures[name];
    if (definition === undefined) throw this.#lacking(name, "lesson.yaml");
    if (this.#open.includes(name)) throw this.#lacking(name, this.#open.join(" → "));
    this.#open.push(name);
    const figure = this.#worked(name, definition);
    this.#open.pop();
    this.#known.set(name, figure);
    return figure;
  }

  /** Whether a comparison of figures holds. @throws as `figure` */
  holds(comparison: string): boolean {
    return holds(comparison, (name) => this.figure(name).value);
  }

  /** @throws LESSON_FIGURE where the lesson has no such run */
  trace(run: string): Trace {
    const trace = this.#traces.get(run);
    if (trace === undefined) throw this.#lacking(run, "runs");
    return trace;
  }

  #worked(name: string, definition: LessonFigure): Figure {
    if ("work" in definition)
      return workedFigure(
        workOut(definition.work, (other) => this.figure(other).value),
        definition,
      );
    if ("given" in definition) return this.#given(name, definition);
    const trace = this.trace(definition.run);
    if ("balance" in definition) {
      const after = definition.after ?? String(trace.steps.length);
      const balance = balanceAfter(trace, definition.balance, after);
      if (balance === undefined) throw this.#lacking(name, `${definition.run}: ${after}`);
      return moneyFigure(balance, trace);
    }
    const found = valueAt(trace, definition.of);
    const figure = found === undefined ? undefined : readFigure(found, trace, definition);
    if (figure === undefined) throw this.#lacking(name, `${definition.run}: ${definition.of}`);
    return figure;
  }

  #given(name: string, definition: Extract<LessonFigure, { given: string }>): Figure {
    const value = givenValue(this.#lesson, definition.run, definition.given);
    if (value === undefined) throw this.#lacking(name, `${definition.run}: ${definition.given}`);
    return textFigure(value, definition.as ?? "");
  }

  #lacking(figure: string, where: string): SettlementError {
    return new SettlementError("LESSON_FIGURE", { lesson: this.#lesson.id, figure, where });
  }
}
