import { closestName } from "../fields/closest-name.ts";
import type { Topic } from "./topic.ts";

/** Suggestions that fit one line. */
const MOST = 8;

/** Letters that a part of a name has at least for it to be taken for the whole of it. */
const SHORTEST_PART = 4;

/** Names in which a text's words are, however written: those of `rate stale` in `stale-rate`, `STALE_RATE` and `StaleRate`. */
function namesWith(text: string, topics: readonly Topic[]): string[] {
  const wanted = plain(text).split("-");
  const names = topics.flatMap(({ name, also = [] }) => {
    const found = [name, ...also].find((each) => wanted.every((word) => plain(each).includes(word)));
    return found ?? [];
  });
  return wanted.includes("") ? [] : [...new Set(names)];
}

/**
 * What may have been meant by a name that there is not: names that contain it, or else those that it resembles, whole or
 * in one of their parts.
 *
 * @returns The best first, at most eight; none where nothing is near.
 */
export function suggestions(text: string, topics: readonly Topic[]): string[] {
  const containing = namesWith(text, topics);
  if (containing.length > 0) return byLength(containing).slice(0, MOST);
  const names = [...new Set(topics.flatMap(({ name, also = [] }) => [name, ...also]))];
  const closest = closestOf(text, names);
  if (closest !== undefined) return [closest];
  const parts = new Map(names.map((name) => [name, plain(name).split("-")]));
  const part = closestOf(text, [...new Set([...parts.values()].flat())].filter(isLong));
  if (part === undefined) return [];
  return byLength(names.filter((name) => parts.get(name)?.includes(part) === true)).slice(0, MOST);
}

/** Of any number of names, in pieces that are compared in full. */
function closestOf(text: string, names: readonly string[]): string | undefined {
  const pieces = Array.from({ length: Math.ceil(names.length / 250) }, (_, at) =>
    names.slice(at * 250, (at + 1) * 250),
  );
  const best = pieces.flatMap((piece) => closestName(text, piece) ?? []);
  return closestName(text, best);
}

function isLong({ length }: string): boolean {
  return length >= SHORTEST_PART;
}

/** What a text is nearly comes before what only has it. */
function byLength(names: readonly string[]): string[] {
  return names.toSorted((left, right) => left.length - right.length);
}

/** Small letters, with a dash wherever a word ends. */
export function plain(text: string): string {
  return text
    .slice(0, 100)
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, "-")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join("-");
}
