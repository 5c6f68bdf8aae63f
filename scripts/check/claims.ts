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

/** What makes a sentence true, or a part of it. */
interface Proof {
  readonly expect?: unknown;
  readonly given?: readonly string[];
}

/** A claim as it is written. */
interface ClaimText extends Proof {
  readonly claim?: Texts;
  readonly because?: readonly Proof[];
}

/** What is read of a scenario's file here. */
interface ScenarioText {
  readonly title?: Texts;
  readonly teaches?: Texts;
  readonly claims?: readonly ClaimText[];
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
 * that it repeats; and what makes it true has the amounts, the names of refusals and the deadlines that the sentence has.
 *
 * @param files The library's, unless given.
 */
export function claimFindings(files: readonly SourceFile[] = library()): string[] {
  return files.flatMap(findingsOf);
}

function findingsOf({ path, text }: SourceFile): string[] {
  const scenario = parse(text, { schema: "failsafe" }) as ScenarioText;
  const { title = {}, teaches = {}, claims = [] } = scenario;
  const missing = oneLanguage(scenario).map((text) => `${path} the library needs both languages: ${text}`);
  if (missing.length > 0) return missing;
  const unpaired = LANGUAGES.flatMap((language) => {
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
  return [...unpaired, ...claims.flatMap((claim) => missingIn(claim, scenario, path))];
}

/** Texts of titles, labels and what is taught that do not stand in both languages: one is enough for a user's file only. */
function oneLanguage(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    if (!["title", "teaches", "label"].includes(key)) return oneLanguage(each);
    const known = typeof each === "object" && each !== null ? Object.keys(each) : [];
    const lacks = LANGUAGES.some((language) => !known.includes(language));
    return lacks ? [`${key}: ${JSON.stringify(each)}`] : [];
  });
}

/** An amount with its currency, but for the 1 of a rate; names of refusals, and deadlines. */
const AMOUNT = /(?<![\w.,:])\d[\d,]*(?:\.\d+)?(?= [A-Z]{3,5}\b(?! [=≈]))/g;
const NAME = /\b(?:[A-Z][a-z]+){2,}[A-Z]?\b|\b[A-Z]+(?:_[A-Z]+)+\b|\b[a-z]+(?:By|Ends|Due|At)\b/g;

/** Amounts and names of a sentence that nothing of what makes it true has. */
function missingIn(claim: ClaimText, scenario: ScenarioText, path: string): string[] {
  const shown = (claim.because ?? [claim]).flatMap(({ expect, given = [] }) => [
    ...textsOf(expect),
    ...given.flatMap((key) => textsOf(valueAt(scenario, key))),
  ]);
  const figures = new Set(shown.flatMap((each) => each.match(/\d[\d.]*/g) ?? []).flatMap(asAmounts));
  return LANGUAGES.flatMap((language) => {
    const sentence = normal(claim.claim?.[language] ?? "");
    const amounts = (sentence.match(AMOUNT) ?? []).filter((each) => !figures.has(plain(each)));
    const names = (sentence.match(NAME) ?? []).filter((name) => !shown.some((each) => each.includes(name)));
    return [...amounts, ...names].map((each) => `${path} nothing shows ${each} of this claim: ${sentence}`);
  });
}

/** Keys and values, as texts. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...textsOf(each)]);
}

/** What stands at a key, as `--set` writes it. */
function valueAt(scenario: ScenarioText, key: string): unknown {
  return key.split(".").reduce<unknown>((value, part) => {
    if (typeof value !== "object" || value === null) return undefined;
    const at = Array.isArray(value) ? String(Number(part) - 1) : part;
    return Object.entries(value).find(([name]) => name === at)?.[1];
  }, scenario);
}

/** A figure as an amount, and, of an argument in minor units, as the amounts that it may be. */
function asAmounts(figure: string): string[] {
  const minor = /^\d{7,}$/.test(figure);
  const scaled = [6, 8].map(
    (places) => `${figure.slice(0, -places) || "0"}.${figure.slice(-places).padStart(places, "0")}`,
  );
  return [figure, ...(minor ? scaled : [])].map(plain);
}

/** Without commas, and without zeros at the end of its decimals. */
function plain(figure: string): string {
  const digits = figure.replaceAll(",", "");
  return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
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
