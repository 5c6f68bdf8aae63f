import { phrase, type Phrase } from "../../errors/phrases.ts";

/** What a JSON text stumbles over. */
export interface JsonFault {
  /** Characters before it. */
  readonly offset: number;
  readonly problem: Phrase;
}

/** A JSON text looked over: where the items of its outermost list begin, in characters, or what is wrong with it. */
export interface JsonScan {
  readonly items: readonly number[];
  readonly fault?: JsonFault;
}

const LITERAL = /true|false|null/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const TEXT = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const BLANKS = /[ \t\r\n]*/y;

/** Deeper than any case is; what is deeper would only exhaust the stack. */
const MAXIMUM_DEPTH = 100;

/**
 * Scans a JSON text for places: messages of `JSON.parse` differ by engine and do not always have one.
 *
 * @example scanJson('[{"id": 1},, 2]').fault; // { offset: 11, problem: 'a value is needed, not ","' }
 */
export function scanJson(text: string): JsonScan {
  const items: number[] = [];
  let [at, depth] = [0, 0];

  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const next = (): string => {
    skip(BLANKS);
    return text[at] ?? "";
  };
  const needs = (wanted: Phrase): JsonFault => {
    const found = text[at] === undefined ? phrase("json.end") : JSON.stringify(text[at]);
    return { offset: at, problem: phrase("json.needed", { wanted, found }) };
  };
  const take = (character: string): boolean => {
    if (next() !== character) return false;
    at += 1;
    return true;
  };

  const value = (): JsonFault | undefined => {
    const first = next();
    if (first === "[") return list();
    if (first === "{") return record();
    if (first === '"') return skip(TEXT) ? undefined : { offset: at, problem: phrase("json.text") };
    return skip(LITERAL) || skip(NUMBER) ? undefined : needs(phrase("json.value"));
  };
  const list = (): JsonFault | undefined =>
    enclosed("]", () => {
      next();
      if (depth === 1) items.push(at);
      return value();
    });
  // A name that stands twice is no fault of JSON's, but its readers silently take the last.
  const record = (): JsonFault | undefined => {
    const names = new Set<unknown>();
    return enclosed("}", () => {
      const first = next();
      const start = at;
      if (first !== '"' || !skip(TEXT)) return needs(phrase("json.name"));
      const name: unknown = JSON.parse(text.slice(start, at));
      if (names.has(name))
        return { offset: start, problem: phrase("json.twice", { name: JSON.stringify(name).slice(0, 80) }) };
      names.add(name);
      return take(":") ? value() : needs(phrase("json.colon"));
    });
  };
  const enclosed = (end: string, item: () => JsonFault | undefined): JsonFault | undefined => {
    at += 1;
    depth += 1;
    if (depth > MAXIMUM_DEPTH) return { offset: at, problem: phrase("json.deep") };
    if (!take(end)) {
      do {
        const fault = item();
        if (fault !== undefined) return fault;
      } while (take(","));
      if (!take(end)) return needs(phrase("json.comma", { end }));
    }
    depth -= 1;
    return undefined;
  };

  const fault = value() ?? (next() === "" ? undefined : needs(phrase("json.end")));
  return fault === undefined ? { items } : { items, fault };
}
