import { LANGUAGES, type Language } from "../../../src/language.ts";
import { isChinese, withoutCode } from "./text.ts";

const HAN = /\p{Script=Han}/u;

/** What a language may lack: further names under which a term is found, and the claim of a comment, which is English. */
const OPTIONAL = /also$|^claims\.\d+\.claim$/;

/** What is wrong with a text that should be the same in both languages, and where in the data. */
export interface BilingualFault {
  readonly key: string;
  readonly problem: string;
}

/** Whether a source is a table of texts in both languages; the verbs' own are collected in one of them. */
export function hasWords(path: string): boolean {
  return /^src\/(?:report\/words\/.*|errors\/.*|cli\/command-words|lessons\/lesson-words)\.ts$/.test(path);
}

/**
 * Walks through data, and compares all that is there in both languages: the same keys, no empty text, each language in
 * its place, the same placeholders.
 */
export function bilingualFaults(data: unknown, key = ""): BilingualFault[] {
  if (typeof data !== "object" || data === null || OPTIONAL.test(key)) return [];
  const given = LANGUAGES.filter((language) => Object.hasOwn(data, language));
  if (given.length === 0)
    return Object.entries(data).flatMap(([name, inner]) =>
      bilingualFaults(inner, key === "" ? name : `${key}.${name}`),
    );
  const missing = LANGUAGES.filter((language) => !given.includes(language));
  if (missing.length > 0) return [{ key, problem: `has no ${missing.join(", ")}` }];
  const { en, zh } = data as Readonly<Record<Language, unknown>>;
  return compared(en, zh, key);
}

function compared(en: unknown, zh: unknown, key: string): BilingualFault[] {
  if (typeof en === "string" && typeof zh === "string") return textFaults(en, zh, key);
  if (Array.isArray(en) && Array.isArray(zh)) return [];
  if (typeof en !== "object" || typeof zh !== "object" || en === null || zh === null)
    return [{ key, problem: "is of two kinds" }];
  const [english, chinese] = [new Map(Object.entries(en)), new Map(Object.entries(zh))];
  return [...new Set([...english.keys(), ...chinese.keys()])].flatMap((name) => {
    const missing = english.has(name) ? (chinese.has(name) ? undefined : "zh") : "en";
    if (missing !== undefined) return [{ key: `${key}.${name}`, problem: `has no ${missing}` }];
    return compared(english.get(name), chinese.get(name), `${key}.${name}`);
  });
}

function textFaults(en: string, zh: string, key: string): BilingualFault[] {
  if ((en.trim() === "") !== (zh.trim() === ""))
    return [{ key, problem: `has no ${en.trim() === "" ? "en" : "zh"}` }];
  if (isChinese({ text: en })) return [{ key, problem: "has Chinese as its English" }];
  // A code or a name is the same in both.
  if (!HAN.test(zh) && /[a-z]{3,} [a-z]{2,} /.test(withoutCode(zh)))
    return [{ key, problem: "has English as its Chinese" }];
  const [ofEnglish, ofChinese] = [placeholders(en), placeholders(zh)];
  if (ofEnglish === ofChinese) return [];
  const filled = `${ofEnglish || "nothing"} in English and ${ofChinese || "nothing"} in Chinese`;
  return [{ key, problem: `fills in ${filled}` }];
}

function placeholders(text: string): string {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  return [...new Set(names)].toSorted().join(", ");
}
