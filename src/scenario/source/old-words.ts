import type { SourcePlace } from "../../errors/settlement-error.ts";
import { entryOf, type MapEntry, type MapNode, type SourceNode } from "./source-node.ts";

/** Keys of a step that have another name now: the old one, and that of today. Both are read, and mean the same. */
export const OLD_NAMES: readonly (readonly [old: string, today: string])[] = [
  ["break", "fault"],
  ["report", "publish"],
];

const RENAMED: ReadonlyMap<string, string> = new Map(OLD_NAMES);

/** A word of a file or of a program that has another name now. */
export interface OldWord {
  /** As it was used. */
  readonly old: string;
  /** The name of today. */
  readonly current: string;
  /** None where a program used it. */
  readonly place?: SourcePlace;
}

/** The name of today; the word itself where it is that. */
export function currentWord(word: string): string {
  return RENAMED.get(word) ?? word;
}

/** A scenario's file with the names of today in its steps; places stay those of the file. */
export function withCurrentWords(root: MapNode, onOldWord: (word: OldWord) => void): MapNode {
  const steps = entryOf(root, "steps");
  if (steps === undefined || steps.value.kind !== "list") return root;
  const items = steps.value.items.map((item) => stepWithCurrentWords(item, onOldWord));
  const renamed = { ...steps, value: { ...steps.value, items } };
  return { ...root, entries: root.entries.map((entry) => (entry === steps ? renamed : entry)) };
}

function stepWithCurrentWords(item: SourceNode, onOldWord: (word: OldWord) => void): SourceNode {
  if (item.kind !== "map") return item;
  return { ...item, entries: item.entries.map((entry) => withCurrentKey(entry, onOldWord)) };
}

function withCurrentKey(entry: MapEntry, onOldWord: (word: OldWord) => void): MapEntry {
  const { key, keySpan } = entry;
  const current = currentWord(key);
  if (current === key) return entry;
  onOldWord({ old: key, current, place: keySpan.source.placeAt(keySpan.start) });
  return { ...entry, key: current };
}

/** An assignment with the names of today in the path of a step: `steps.3.report.value=1.1`. */
export function assignmentWithCurrentWords(assignment: string): string {
  return assignment.replace(
    /^(steps\.\d+\.)(\w+)(?=[.=])/,
    (_match, step: string, word: string) => `${step}${currentWord(word)}`,
  );
}

/** Node's own way to inform a program that it uses an old name; `--no-deprecation` turns it off. */
export function warnOfOldWord({ old, current, place }: OldWord): void {
  const where = place === undefined ? "" : `${place.file}:${place.line}:${place.column}: `;
  process.emitWarning(`${where}"${old}" is now called "${current}"`, {
    type: "DeprecationWarning",
    code: "CORRIDOR_RENAMED",
  });
}
