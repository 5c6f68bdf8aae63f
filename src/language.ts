/** The languages that everything is written in. */
export const LANGUAGES = ["en", "zh"] as const;

/** A language of texts, by ISO 639-1: English or Chinese. */
export type Language = (typeof LANGUAGES)[number];

/** A text in every language: the one form in which this project holds two of them. */
export type Bilingual = Readonly<Record<Language, string>>;

/** The names in the `{name}` placeholders of a template. */
export type Placeholders<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/**
 * The words that texts have placeholders for, so that a hint can be typed as it stands: what comes before the name of a
 * command, and before a task of Hardhat.
 */
export type CommandWords = Readonly<Record<"corridor" | "hardhat", string>>;

/** Those of a text that no command line shows, and of files that go to other people: they work in every project. */
export const BY_NPX: CommandWords = { corridor: "npx corridor", hardhat: "npx hardhat" };

/** A text that is written for everybody, with its commands in the words of who reads it here. */
export function inWordsOf(text: string, corridor: string): string {
  return corridor === BY_NPX.corridor ? text : text.replaceAll(`${BY_NPX.corridor} `, `${corridor} `);
}

/**
 * What moves the cursor, is not seen, or shows a text in another order: controls, formats, line ends, halves of characters,
 * fillers that look like blanks or like nothing. The two that choose how an emoji is drawn are seen in that.
 */
const UNSEEN =
  /(?![\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu;

/** Of which all is seen. */
const PLAIN = /^[ -~]*$/;

/** A text that others wrote, so that it is seen as what it is: a character of these kinds becomes `\u001b`. */
export function visibleText(text: string): string {
  // Most texts are plain, and a search for the rest of Unicode takes its time.
  return PLAIN.test(text) ? text : text.replaceAll(UNSEEN, escapedUnits);
}

/** The same, but for tabs and line ends, where the format of an output has a place for them. */
export function visibleLines(text: string): string {
  return text.replaceAll(UNSEEN, (character) =>
    /[\t\n\r]/.test(character) ? character : escapedUnits(character),
  );
}

/** A value as JSON on one line, in which nothing is unseen either. */
export function visibleJson(value: unknown): string {
  return (JSON.stringify(value) as string | undefined)?.replaceAll(UNSEEN, escapedUnits) ?? "";
}

function escapedUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

/** Stands for a template's own blanks while values are put in, so that the blanks of values stay. */
const BLANK = "\u0000";

/** A blank between Chinese characters or their punctuation, which Chinese does not have. */
const BLANK_IN_CHINESE =
  // oxlint-disable-next-line no-control-regex -- it stands for a blank here
  /(?<=[\p{Script=Han}\u3001-\u303F\uFF01-\uFF5E])\u0000(?=[\p{Script=Han}\u3001-\u303F\uFF01-\uFF5E])/gu;

const PLACEHOLDER = /\{(\w+)\}/;

/** Templates that are phrases of a dictionary, and not texts of a scenario, are few. */
const MOST_KNOWN = 4_000;
const known = new Map<string, readonly string[]>();

/** A template between its placeholders: text, name, text and so on. */
function partsOf(template: string): readonly string[] {
  const found = known.get(template);
  if (found !== undefined) return found;
  const parts = template.split(PLACEHOLDER);
  if (known.size < MOST_KNOWN) known.set(template, parts);
  return parts;
}

/**
 * Fills the `{name}` placeholders of a template, with what is unseen made visible; one without a value stays as it
 * is. A blank that the template has beside a placeholder is left out where a Chinese value makes it a blank between
 * Chinese characters.
 *
 * @example fillTemplate("{bank} 向 {payee} 付款", { bank: "Rhein Bank", payee: "卖方" }); // "Rhein Bank 向卖方付款"
 */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, string | number | bigint>>,
): string {
  const filled = (text: string): string =>
    partsOf(text)
      .map((part, at) => (at % 2 === 0 ? part : visibleText(String(values[part] ?? `{${part}}`))))
      .join("");
  // Without Chinese there is no blank to leave out.
  const plain = filled(template);
  if (PLAIN.test(plain)) return plain;
  return filled(template.replaceAll(" ", BLANK)).replaceAll(BLANK_IN_CHINESE, "").replaceAll(BLANK, " ");
}
