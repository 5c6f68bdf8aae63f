import { bilingual } from "../../../src/lessons/fill-text.ts";
import { spansOf } from "../../../src/lessons/spans.ts";
import { LANGUAGES } from "../../../src/language.ts";
import type { TextBlock } from "../../../src/report/player/page-documents.ts";
import type { PreparedLesson } from "../../../src/lessons/prepare-lesson.ts";
import { shownTrace } from "../../../src/lessons/lesson-steps.ts";
import { consoleReport } from "../../../src/report/console.ts";
import type { Job } from "../../../src/workers/job.ts";

/** The name of a figure in a text. */
const PLACEHOLDER = /\{([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\}/g;

/** The digits of a figure, with their groups: `7,346.25`. */
export function digitsOf(text: string): string[] {
  return text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
}

/**
 * The digits that only what follows the question shows: those of the answers and the closing texts, but for what the
 * texts before the question give, and what the run up to it reports in the terminal.
 */
export function laterFigures({ lesson, figures }: PreparedLesson): string[] {
  const { questions } = lesson.data;
  const told = questions.flatMap(({ explanation, options }) => [
    explanation.en,
    ...options.flatMap(({ refutation }) => refutation?.en ?? []),
  ]);
  const names = [
    ...[...told, ...textsOf(lesson.sections.closing)].flatMap(namesIn),
    ...questions.flatMap(({ answer }) => answer ?? []),
  ];
  const given = [
    ...textsOf(lesson.sections.predict),
    ...questions.filter(({ stage }) => stage === "predict").map(({ text }) => text.en),
  ].flatMap(namesIn);
  const shown = shownTrace({ lesson, figures });
  const reported = shown === undefined ? "" : consoleReport(shown, "en", { verbosity: 1 });
  const known = given.flatMap((name) => digitsOf(figures.figure(name).text.en));
  return [...new Set(names)]
    .flatMap((name) => digitsOf(figures.figure(name).text.en))
    .filter((digits) => digits.length >= 5 && /[1-9]/.test(digits))
    .filter((digits) => !known.includes(digits) && !reported.includes(digits));
}

/** The runs that a page names as commands. */
export function commandsIn(page: string): Job[] {
  return [...page.matchAll(/^npx corridor run (\S+)(.*)$/gm)].map(([, file = "", rest = ""]) => ({
    file,
    seed: undefined,
    set: option(rest, "set").flatMap((value) => value.split(/,(?=[^\s,=[\]{}"']+=)/)),
    faults: option(rest, "fault"),
    calls: false,
  }));
}

function option(rest: string, name: string): string[] {
  const [, quoted, plain] = new RegExp(`--${name} (?:"([^"]*)"|(\\S+))`).exec(rest) ?? [];
  const value = quoted ?? plain;
  return value === undefined ? [] : [value];
}

/** The ids of the terms that a text names. */
export function termsIn(text: string): string[] {
  return spansOf(text).flatMap(({ term }) => term ?? []);
}

/** The figures that a text names. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);
}

/** Every text of blocks, in both languages. */
export function textsOf(blocks: readonly TextBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "code") return [block.text];
    const own =
      block.kind === "list"
        ? block.items
        : block.kind === "table"
          ? [...block.columns, ...block.rows.flat()]
          : [block.text];
    return own.flatMap((text) => LANGUAGES.map((language) => bilingual(text)[language]));
  });
}
