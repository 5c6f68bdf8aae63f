import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { ROOT } from "./run-tool.ts";
import { type SourceFile, lineOf } from "./source-files.ts";

/** A text by language, as far as the file has it. */
interface Texts {
  readonly en?: string;
  readonly zh?: string;
}

/** What is read of a scenario's file here. */
interface ScenarioText {
  readonly title?: Texts;
  readonly teaches?: Texts;
  readonly claims?: readonly { readonly claim?: Texts }[];
}

/** A sentence, and where it stands. */
interface Sentence {
  readonly text: string;
  readonly line: number;
}

const LANGUAGES = ["en", "zh"] as const;

/** Comments that are for editors. */
const FOR_EDITORS = /^#\s*yaml-language-server:/;

/**
 * The sentences of scenarios that nothing makes true, and the claims whose sentence stands nowhere: every sentence of a
 * title, of what a scenario teaches and of a comment is paired, word for word, with an expectation or with the keys
 * that it repeats.
 *
 * @param files The library's, unless given.
 */
export function claimFindings(files: readonly SourceFile[] = library()): string[] {
  return files.flatMap(findingsOf);
}

function findingsOf({ path, text }: SourceFile): string[] {
  const { title = {}, teaches = {}, claims = [] } = parse(text, { schema: "failsafe" }) as ScenarioText;
  return LANGUAGES.flatMap((language) => {
    const texts = [title[language] ?? "", teaches[language] ?? ""];
    const comments = language === "en" ? commentsOf(text) : [];
    const sentences = [
      ...texts.flatMap((each) => sentencesOf(each, lineOf(text, text.indexOf(firstWords(each))))),
      ...comments.flatMap((comment) => sentencesOf(comment.text, comment.line)),
    ];
    const claimed = new Set(claims.flatMap(({ claim }) => normal(claim?.[language] ?? "") || []));
    const written = new Set(sentences.map((sentence) => sentence.text));
    return [
      ...sentences
        .filter((sentence) => !claimed.has(sentence.text))
        .map((sentence) => `${path}:${sentence.line} nothing makes this true: ${sentence.text}`),
      ...[...claimed]
        .filter((claim) => !written.has(claim))
        .map((claim) => `${path} this claim stands nowhere in the text: ${claim}`),
    ];
  });
}

/** The library's scenarios. */
function library(): SourceFile[] {
  return readdirSync(join(ROOT, "scenarios"))
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .map((name) => ({
      path: `scenarios/${name}`,
      text: readFileSync(join(ROOT, "scenarios", name), "utf8"),
    }));
}

/** The beginning of a text as it stands in the file, on its first line. */
function firstWords(text: string): string {
  return text.slice(0, 20);
}

/** Sentences without the blanks and line ends between their words. */
function sentencesOf(text: string, line: number): Sentence[] {
  return normal(text)
    .split(/(?<=[.!?])\s+(?=[\p{Lu}\d"“(])|(?<=[。！？])/u)
    .flatMap((sentence) => (sentence.trim() === "" ? [] : [{ text: sentence.trim(), line }]));
}

function normal(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ");
}

/** Comments, those on lines one after the other as one. */
function commentsOf(text: string): Sentence[] {
  const found: { text: string; line: number; last: number }[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const [, before = "", comment = ""] = /^(\s*|.*\s)#\s?(.*)$/.exec(line) ?? [];
    if (comment === "" || FOR_EDITORS.test(`#${comment}`)) continue;
    const own = before.trim() === "";
    const above = found.at(-1);
    if (own && above?.last === index) [above.text, above.last] = [`${above.text} ${comment}`, index + 1];
    // What stands behind a value is a comment of its own.
    else found.push({ text: comment, line: index + 1, last: own ? index + 1 : -1 });
  }
  return found;
}
