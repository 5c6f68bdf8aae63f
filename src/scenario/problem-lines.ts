import stringWidth from "string-width";
import { withOrigin } from "../errors/origin.ts";
import { parametersIn } from "../errors/phrases.ts";
import { ERRORS } from "../errors/table.ts";
import {
  BY_NPX,
  fillTemplate,
  visibleText,
  type Bilingual,
  type CommandWords,
  type Language,
} from "../language.ts";
import type { Problem } from "./source/problem.ts";

/** As many as a person corrects at once; with three lines each and one between them they fit 40 lines. */
const SHOWN = 10;

/** What is shown of a line at most: enough around the mistake. */
const WIDTH = 100;

/** What is shown of it at least, before the mistake. */
const BEFORE = 30;

/** How lines are fitted to a terminal. */
export interface Fit {
  /** Columns that a line may take. */
  readonly width: number;
  /** Breaks a text into lines of at most so many columns. */
  readonly wrap: (text: string, width: number) => readonly string[];
}

const AS_LONG_AS_THEY_ARE: Fit = { width: Number.POSITIVE_INFINITY, wrap: (text) => [text] };

const HEAD: Bilingual = { en: "{at} {code}: {what}.", zh: "{at} {code}：{what}。" };
const MORE: Bilingual = { en: "... and {more} more", zh: "……另有 {more} 处错误" };

/**
 * Mistakes as people read them: what and where, the line, and a mark under what is wrong with what to do about it.
 *
 * @param words The words that commands are called by where they are read.
 * @param fit The terminal that they are shown on; without it every line is as long as it comes out.
 * @returns At most 40 lines, however many mistakes there are, and those that long texts go on in.
 */
export function problemLines(
  problems: readonly Problem[],
  language: Language = "en",
  words: CommandWords = BY_NPX,
  fit: Fit = AS_LONG_AS_THEY_ARE,
): string[] {
  const more = problems.length - SHOWN;
  const blocks = problems.slice(0, SHOWN).map((problem) => linesOf(problem, language, words, fit));
  const lines = blocks.flatMap((block, index) => (index === 0 ? block : ["", ...block]));
  return more > 0 ? [...lines, fillTemplate(MORE[language], { more })] : lines;
}

function linesOf(
  { error, span }: Problem,
  language: Language,
  words: CommandWords,
  { width, wrap }: Fit,
): string[] {
  const { file, line, column } = error.place ?? span.source.placeAt(span.start);
  const { code, given, origin } = error;
  const texts = ERRORS[code][language];
  const [template, made] = withOrigin(texts.what, origin, language);
  const written = { ...words, ...parametersIn(given, language), ...made };
  const [what = "", hint = ""] = [template, texts.hint].map((text) => oneLine(fillTemplate(text, written)));
  const head = fillTemplate(HEAD[language], { at: `${visibleText(file)}:${line}:${column}`, code, what });
  // A mistake in another file, such as its rates, is shown by its place alone.
  const indented = (part: string): string[] => wrap(part, width - 2).map((each) => `  ${each}`);
  if (file !== span.source.file) return [...wrap(head, width), ...indented(hint)];
  const text = span.source.line(line);
  const gutter = `${line} | `;
  const room = Math.min(WIDTH, width - gutter.length - 2);
  const shown = (part: string): string => (Number.isFinite(width) ? within(part, room) : part);
  const from = column - 1 > room - BEFORE ? column - 1 - BEFORE : 0;
  const before = stringWidth(visibleText(text.slice(from, column - 1)));
  const marked = visibleText(
    text.slice(column - 1, column - 1 + Math.max(1, Math.min(room, span.end - span.start))),
  );
  const mark = "^".repeat(Math.max(1, Math.min(stringWidth(marked), room - before)));
  const under = `  ${" ".repeat(gutter.length - 2)}| ${" ".repeat(before)}${mark}`;
  return [
    ...wrap(head, width),
    `  ${gutter}${shown(visibleText(text.slice(from, from + room)))}`,
    // A hint that has no room beside its mark stands below it.
    ...(stringWidth(`${under} ${hint}`) <= width ? [`${under} ${hint}`] : [under, ...indented(hint)]),
  ];
}

/** The beginning of a text, in so many columns: what is not seen is written in more characters than it has. */
function within(text: string, room: number): string {
  let end = text.length;
  while (stringWidth(text.slice(0, end)) > room) end -= 1;
  return text.slice(0, end);
}

/** Whatever was written goes onto one line. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
