import type { Language } from "../../../src/language.ts";
import { dictionary, type WordKey } from "../../../src/report/words/dictionary.ts";

/** The dictionary of one language: the grammar of what is printed in it. */
export type Words = ReturnType<typeof dictionary>;

export const wordsOf = (language: Language): Words => dictionary(language);

/** A text without blanks, which line breaks and alignment put anywhere. */
export const squashed = (text: string): string => text.replaceAll(/\s+/g, "");

const RATE = String.raw`1[A-Z][A-Z0-9]*=[\d.,\/×÷]+[A-Z][A-Z0-9]*(?:[≈=][\d.]+)?(?:[(（][^()（）]*[)）])*`;

const AMOUNTS =
  "sell fee buy net amount tokens instructed toPayer toPayee reserve sent received supply of lost paid worth traded moved result least above most attested transit pledged quoted arrived missing charge debit sum due increment residue".split(
    " ",
  );

/** What stands for a placeholder, by its name: an amount, a part, a time, a rate or a count; anything else is words. */
const KINDS: readonly (readonly [names: readonly string[], pattern: string])[] = [
  [AMOUNTS, String.raw`≈?[+\-]?[\d,]*\d(?:\.\d+)?(?:[A-Z][A-Z0-9]*)?`],
  [["feeBps", "spread", "points", "part", "ratio", "below", "closed"], String.raw`≈?-?[\d.,]+%`],
  [["breaker"], String.raw`[\d.,]+%|.+?`],
  [["expires", "until", "time"], String.raw`\d{4}-\d{2}-\d{2}\d{2}:\d{2}:\d{2}`],
  [["rate", "mid"], RATE],
  [["from", "to"], `${RATE}|.+?`],
  [["gas", "transactions", "checks", "count", "step", "met", "held", "idle", "seconds"], String.raw`[\d,]+`],
];

const TEMPLATES = new WeakMap<Words, Map<string, RegExp>>();

/** What a text of the dictionary looks like in print, blanks taken out; its placeholders are groups by their names. */
export function templateOf(key: WordKey, words: Words): RegExp {
  const known = TEMPLATES.get(words) ?? new Map<string, RegExp>();
  TEMPLATES.set(words, known);
  const made = known.get(key) ?? patternOf(words[key]);
  known.set(key, made);
  return made;
}

/** The values of a text of the dictionary that stands somewhere in a printed one. */
export function partIn(text: string, key: WordKey, words: Words): Record<string, string> | undefined {
  const { source } = templateOf(key, words);
  const match = new RegExp(source.slice(1, -1), "u").exec(squashed(text));
  return match === null ? undefined : { ...match.groups };
}

function patternOf(template: string): RegExp {
  const seen = new Set<string>();
  const pattern = squashed(template)
    .replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      if (seen.has(name)) return ".+?";
      seen.add(name);
      return `(?<${name}>${KINDS.find(([names]) => names.includes(name))?.[1] ?? ".+?"})`;
    });
  return new RegExp(`^${pattern}$`, "u");
}

/** The values of the placeholders of a printed text; nothing where it is another text. */
export function valuesOf(text: string, key: WordKey, words: Words): Record<string, string> | undefined {
  const match = templateOf(key, words).exec(squashed(text));
  return match === null ? undefined : { ...match.groups };
}
