import { fillTemplate, type Bilingual, type Language, type Placeholders } from "../language.ts";
import { PHRASES } from "./phrase-table.ts";

type PhraseKey = keyof typeof PHRASES;

/** What a phrase may name: a figure or a name, several names, or another phrase. */
type PhraseValue = string | number | bigint | readonly string[] | Phrase;

/** A part of an error's text that is written in each language, by its key: plain data, which processes can exchange. */
export interface Phrase {
  readonly phrase: PhraseKey;
  readonly values: Readonly<Record<string, PhraseValue>>;
}

/** A parameter of an error: a figure or a name, which stands as it is in every language, or a phrase. */
export type Parameter = string | number | bigint | Phrase;

type ValuesOf<Key extends PhraseKey> = Readonly<
  Record<Placeholders<(typeof PHRASES)[Key]["en"]>, PhraseValue>
>;

/** A phrase of the table. @example phrase("whole-number", { least: 1, most: 9 }); // a whole number from 1 to 9 */
export function phrase<Key extends PhraseKey>(
  key: Key,
  ...[values]: keyof ValuesOf<Key> extends never ? [] : [values: ValuesOf<Key>]
): Phrase {
  return { phrase: key, values: values ?? {} };
}

/** Names with commas between them: `EUR/USD, EUR/CNY`, in Chinese with enumeration commas; `none` of none. */
export function list(names: readonly string[]): Phrase {
  return names.length === 0 ? phrase("none") : phrase("list", { names });
}

/** What a name can be the name of: each has its word in every language. */
export type Thing = PhraseKey extends infer Key ? (Key extends `thing.${infer What}` ? What : never) : never;

/** The thing of that word; a `kind` where it has none. */
export function thingOf(word: string): Thing {
  return isPhraseKey(`thing.${word}`) ? (word as Thing) : "kind";
}

/** What a name would be the name of. @example thing("party") */
export function thing(what: Thing): Parameter {
  return { phrase: `thing.${what}`, values: {} };
}

function isPhraseKey(key: string): key is PhraseKey {
  return key in PHRASES;
}

/** Parameters as one language writes them. */
export function parametersIn(
  parameters: Readonly<Record<string, Parameter>>,
  language: Language,
): Readonly<Record<string, string | number | bigint>> {
  const written = Object.entries(parameters).map(
    ([name, value]) => [name, valueIn(value, language)] as const,
  );
  return Object.fromEntries(written);
}

function valueIn(value: PhraseValue, language: Language): string | number | bigint {
  if (typeof value !== "object") return value;
  if ("phrase" in value) return phraseText(value, language);
  return value.join(SEPARATORS[language]);
}

const SEPARATORS: Bilingual = { en: ", ", zh: "、" };

/** A phrase as one language writes it. */
export function phraseText({ phrase: key, values }: Phrase, language: Language): string {
  const written = Object.entries(values).map(([name, value]) => [name, valueIn(value, language)] as const);
  return fillTemplate(PHRASES[key][language], Object.fromEntries(written));
}
