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

/** What is shown of a line: enough around the mistake. */
const WIDTH = 100;

const HEAD: Bilingual = { en: "{at} {code}: {what}.", zh: "{at} {code}：{what}。" };
const MORE: Bilingual = { en: "... and {more} more", zh: "……另有 {more} 处错误" };

/**
 * Mistakes as people read them: what and where, the line, and a mark under what is wrong with what to do about it.
 *
 * @param words The words that commands are called by where they are read.
 * @returns At most 40 lines, however many mistakes there are.
 */
export function problemLines(
  problems: readonly Problem[],
  language: Language = "en",
  words: CommandWords = BY_NPX,
): string[] {
  const more = problems.length - SHOWN;
  const blocks = problems.slice(0, SHOWN).map((problem) => linesOf(problem, language, words));
  const lines = blocks.flatMap((block, index) => (index === 0 ? block : ["", ...block]));
  return more > 0 ? [...lines, fillTemplate(MORE[language], { more })] : lines;
}

function linesOf({ error, span }: Problem, language: Language, words: CommandWords): string[] {
  const { file, line, column } = error.place ?? span.source.placeAt(span.start);
  const { code, given, origin } = error;
  const texts = ERRORS[code][language];
  const [template, made] = withOrigin(texts.what, origin, language);
  const written = { ...words, ...parametersIn(given, language), ...made };
  const [what = "", hint = ""] = [template, texts.hint].map((text) => oneLine(fillTemplate(text, written)));
  const head = fillTemplate(HEAD[language], { at: `${visibleText(file)}:${line}:${column}`, code, what });
  // A mistake in another file, such as its rates, is shown by its place alone.
  if (file !== span.source.file) return [head, `  ${hint}`];
  const text = span.source.line(line);
  const from = column - 1 > WIDTH - 30 ? column - 31 : 0;
  const gutter = `${line} | `;
  const before = stringWidth(visibleText(text.slice(from, column - 1)));
  const marked = visibleText(
    text.slice(column - 1, column - 1 + Math.max(1, Math.min(WIDTH, span.end - span.start))),
  );
  const mark = "^".repeat(Math.max(1, Math.min(stringWidth(marked), WIDTH - before)));
  return [
    head,
    `  ${gutter}${visibleText(text.slice(from, from + WIDTH))}`,
    `  ${" ".repeat(gutter.length - 2)}| ${" ".repeat(before)}${mark} ${hint}`,
  ];
}

/** Whatever was written goes onto one line. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
