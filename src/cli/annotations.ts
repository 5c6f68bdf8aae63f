import path from "node:path";
import type { SettlementError } from "../errors/settlement-error.ts";
import type { Language } from "../language.ts";
import { readText } from "../files/disk.ts";
import type { Annotation } from "../report/annotations.ts";
import { errorText } from "../report/error-text.ts";
import { expectationText } from "../report/expectation-text.ts";
import { refusalText } from "../report/refusal-text.ts";
import { brokenText, expectationPlace } from "../report/sections/verdict.ts";
import { Speaker } from "../report/speaker.ts";
import { verdictOf, type PlacedExpectation } from "../report/verdict.ts";
import { ScenarioInvalid } from "../scenario/source/scenario-invalid.ts";
import type { Trace, TraceStep } from "../trace/trace.ts";
import type { RunRecord } from "./run/run-json.ts";
import { commandWord } from "./words.ts";

/**
 * An error as annotations: of a scenario one for each mistake.
 *
 * @param file Where an error stands that has no place: at its beginning.
 */
export function errorAnnotations(
  error: SettlementError | ScenarioInvalid,
  file: string,
  language: Language,
): Annotation[] {
  if (!(error instanceof ScenarioInvalid)) return [annotationOf(error, file, language)];
  return error.problems.map((problem) => {
    const found = annotationOf(problem.error, file, language);
    const { source, start, end } = problem.span;
    const last = source.placeAt(end);
    const isWhole = last.line === found.line && last.column > found.column && source.file === found.file;
    return isWhole && end > start ? { ...found, endColumn: last.column } : found;
  });
}

function annotationOf(error: SettlementError, file: string, language: Language): Annotation {
  const { what, hint } = errorText(error, language);
  const message = commandWord("annotation", language, { what, hint });
  const { place, code } = error;
  const start = { file, line: 1, column: 1 };
  // What was set from the command line stands in no file.
  if (place?.file.startsWith("--")) return { ...start, code, message: `${place.file}: ${message}` };
  return { ...start, ...place, code, message };
}

/** What is wrong with a run, each at the step that it is about: errors, unmet expectations, broken invariants, drift. */
export function runAnnotations(record: RunRecord, language: Language): Annotation[] {
  const { file, error, trace } = record;
  if (error !== undefined) return errorAnnotations(error, file, language);
  if (trace === undefined) return [];
  const annotate = annotator(file);
  const speaker = new Speaker(language, trace);
  const { expectations, invariants } = verdictOf(trace);
  const unmet = trace.scenario.expectations === "ignored" ? [] : expectations;
  return [
    ...unmet
      .filter(({ expectation }) => !expectation.met)
      .map((placed) => annotate(placeOf(placed), "EXPECTATION_UNMET", unmetText(placed, speaker))),
    ...invariants.flatMap((invariant) =>
      brokenText(invariant, speaker).map((text) =>
        annotate(stepAt(trace, invariant.broken?.step), "INVARIANT_BROKEN", text),
      ),
    ),
    ...driftAnnotations(record, trace, annotate, language),
  ];
}

/** With what the step was refused by, where it was not to be refused so. */
function unmetText(placed: PlacedExpectation, speaker: Speaker): string {
  const { expectation, step } = placed;
  const text = speaker.labelled(expectationPlace(placed, speaker), expectationText(expectation, speaker));
  if (expectation.name !== "refusal" || step?.refusal === undefined) return text;
  const detail = refusalText(step.refusal, step.transactions, speaker);
  return speaker.say("join.detail", { text, detail });
}

/** A line of the scenario's file, or of one that it extends; 0 of none. */
type Stands = Pick<TraceStep, "line" | "file">;

type Annotate = (place: Stands, code: string, message: string) => Annotation;

/** Where an expectation is written, or else its step; of a step of a base that is its file. */
function placeOf({ expectation: { line, file }, step }: PlacedExpectation): Stands {
  if (line === undefined || line === 0) return step ?? { line: 0 };
  return { line, ...(file === undefined ? {} : { file }) };
}

function stepAt({ steps }: Trace, index: number | undefined): Stands {
  return steps.find((step) => step.index === index) ?? { line: 0 };
}

/** One for each step that differs from the golden trace, with its first difference. */
function driftAnnotations(
  { differences = [] }: RunRecord,
  trace: Trace,
  annotate: Annotate,
  language: Language,
): Annotation[] {
  const byStep = Map.groupBy(differences, ({ step }) => step);
  return [...byStep].flatMap(([index, [first, ...others]]) => {
    if (first === undefined) return [];
    const { path, left, right } = first;
    const missing = commandWord("annotation.missing", language);
    const message = commandWord(others.length === 0 ? "annotation.drift" : "annotation.drifts", language, {
      path,
      left: left ?? missing,
      right: right ?? missing,
      more: String(others.length),
    });
    return [annotate(stepAt(trace, index), "GOLDEN_DRIFT", message)];
  });
}

/** Gives annotations of a file the column at which their line begins, and line 1 where they are of no line. */
function annotator(scenario: string): Annotate {
  const read = new Map<string, readonly string[]>();
  return ({ line, file: base }, code, message) => {
    const file = base === undefined ? scenario : path.join(path.dirname(scenario), base);
    const lines = read.get(file) ?? linesOf(file);
    read.set(file, lines);
    const text = lines[line - 1] ?? "";
    const before = /^[\s-]*/.exec(text)?.[0].length ?? 0;
    const from = before < text.length ? before + 1 : 1;
    const ends = text.length + 1 > from ? { endColumn: text.length + 1 } : {};
    return { file, line: Math.max(line, 1), column: from, ...ends, code, message };
  };
}

function linesOf(file: string): string[] {
  try {
    return readText(file, "FILE_UNREADABLE").split(/\r?\n/);
  } catch {
    // It has gone since it was read; what was found still has its line.
    return [];
  }
}
