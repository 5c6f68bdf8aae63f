/** A text that people read, from one place of the project. */
export interface Text {
  readonly path: string;
  /** Of its first character. */
  readonly line: number;
  readonly text: string;
  /** Where it stands: in a literal or a value, in a comment, or in a page. */
  readonly kind: "string" | "comment" | "page";
}

/** What a rule found in a text. */
export interface Fault {
  /** Where in the text. */
  readonly at: number;
  readonly found: string;
  readonly instead: string;
}

/** A rule of language: faults of one kind, and how to mend them. */
export interface LanguageRule {
  readonly name: string;
  readonly appliesTo: (text: Text) => boolean;
  readonly faults: (text: string) => readonly Fault[];
}

const HAN = /\p{Script=Han}/gu;
const CHINESE_MARKS = /[，。；：（）、？！]/;

/** Whether a text is Chinese; an English one may name a word of the other language. */
export function isChinese({ text }: Pick<Text, "text">): boolean {
  const prose = withoutCode(text);
  const han = prose.match(HAN)?.length ?? 0;
  const latin = prose.match(/[A-Za-z]/g)?.length ?? 0;
  // A character stands for several letters.
  return han > 0 && han * (CHINESE_MARKS.test(prose) ? 10 : 4) > latin;
}

/** Texts that a class reads: here a word of code is out of place as well. */
export function isClassText({ path, kind }: Text): boolean {
  if (/^(README|docs\/tutorial\/|lessons\/.*\.md$)/.test(path)) return true;
  return (
    kind !== "comment" &&
    /^(scenarios\/|lessons\/|src\/report\/words\/(?!explain\/contract-errors)|src\/verbs\/)/.test(path)
  );
}

/** A text without what is code in it, as long as it was: in backticks, placeholders, commands, quoted names. */
export function withoutCode(text: string): string {
  return text
    .replaceAll(/^@example[^\n]*/gm, masked)
    .replaceAll(/`[^`\n]+`/g, masked)
    .replaceAll(/\{(?:key|field)\}: ?/g, masked)
    .replaceAll(/\{[\w.-]*\}/g, masked)
    .replaceAll(/\bnp[mx] [\w: /.-]+|\bhttps?:[\w:/.#-]+/g, masked)
    .replaceAll(/“[^”\p{Script=Han}]*”/gu, (quoted) => `“${masked(quoted.slice(1, -1))}”`);
}

/** As many characters that are none of a language, on as many lines. */
export function masked(part: string): string {
  return part.replaceAll(/[^\n]/g, "\uFFFC");
}

/** Every match of a pattern outside code, as a fault. */
export function matches(
  text: string,
  pattern: RegExp,
  instead: (match: RegExpExecArray) => string,
  searched = withoutCode(text),
): Fault[] {
  return [...searched.matchAll(pattern)].map((match) => {
    const { index } = match;
    const [from, to] = [Math.max(0, index - 15), index + match[0].length + 15];
    return { at: index, found: text.slice(from, to).replaceAll("\n", " ").trim(), instead: instead(match) };
  });
}
