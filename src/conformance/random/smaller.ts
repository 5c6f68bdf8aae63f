import { simplerIntegers } from "./simpler.ts";

/** Where a figure or an item stands in a question: names and places, from the outside in. */
type Place = readonly string[];

/** One thing that can be changed in a question. */
interface Change {
  readonly at: Place;
  /** What stands there instead; nothing where the item is left out of its list. */
  readonly value?: unknown;
}

/** What has to keep its value: moments, whose distance is what counts, units, and quotations, which state one figure thrice. */
const KEPT: ReadonlySet<string> = new Set([
  "now",
  "at",
  "on",
  "expiresAt",
  "startedAt",
  "updatedAt",
  "observedAt",
  "trippedAt",
  "roundId",
  "decimals",
  "code",
  "rate",
  "asset",
  "from",
  "to",
]);

/**
 * Questions that differ from one in one thing each: an integer or a decimal with fewer digits, or a list without one of its
 * items, of which one is left at least. Moments, units and rates stay as they are.
 */
export function smallerQuestions<Question>(question: Question): readonly Question[] {
  return changesOf(question, []).map((change) => changed(question, change));
}

function changesOf(value: unknown, at: Place): readonly Change[] {
  if (typeof value === "bigint") return simplerIntegers(value).map((simpler) => ({ at, value: simpler }));
  if (typeof value === "number") return simplerNumbers(value).map((simpler) => ({ at, value: simpler }));
  if (typeof value === "string") return shorterDecimals(value).map((simpler) => ({ at, value: simpler }));
  if (typeof value !== "object" || value === null) return [];
  const within = Object.entries(value)
    .filter(([name]) => !KEPT.has(name))
    .flatMap(([name, part]) => changesOf(part, [...at, name]));
  if (!Array.isArray(value) || value.length < 2) return within;
  return [...Object.keys(value).map((place) => ({ at: [...at, place] })), ...within];
}

function simplerNumbers(figure: number): readonly number[] {
  const sign = Math.sign(figure);
  const magnitude = Math.abs(figure);
  return [1, 2, Math.trunc(magnitude / 2), magnitude - 1]
    .filter((one) => one >= 1 && one < magnitude)
    .map((one) => sign * one);
}

/** A plain decimal with its last decimals left out. */
function shorterDecimals(text: string): readonly string[] {
  const [, whole, decimals] = /^([0-9]+)\.([0-9]+)$/.exec(text) ?? [];
  if (whole === undefined || decimals === undefined) return [];
  const shorter = Array.from({ length: decimals.length - 1 }, (_, cut) => decimals.slice(0, cut + 1));
  return shorter.map((part) => `${whole}.${part}`);
}

function changed<Question>(question: Question, { at, ...change }: Change): Question {
  const copy = structuredClone(question);
  const last = at.at(-1) ?? "";
  const holder = at.slice(0, -1).reduce<unknown>(partOf, copy);
  if ("value" in change) {
    if (typeof holder === "object" && holder !== null) Reflect.set(holder, last, change.value);
  } else if (Array.isArray(holder)) {
    holder.splice(parseInt(last, 10), 1);
  }
  return copy;
}

function partOf(holder: unknown, name: string): unknown {
  return typeof holder === "object" && holder !== null ? Reflect.get(holder, name) : undefined;
}

/** How much there is to read in a text: its length, once more the digits that are not zero, and a little for large ones. */
export function lengthOf(words: string): number {
  const digits = words.match(/[1-9]/g) ?? [];
  return words.length + digits.reduce((size, digit) => size + 1 + parseInt(digit, 10) / 1_000, 0);
}
