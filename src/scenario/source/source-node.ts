import type { Span } from "./source-text.ts";

/** A file's content, still as text, every part with its place. */
export type SourceNode = TextNode | ListNode | MapNode;

export interface TextNode {
  readonly kind: "text";
  readonly text: string;
  /** Nothing was written, not even an empty text between quotes. */
  readonly absent: boolean;
  /** It has expressions that only a payment of a group has values for. */
  readonly isOpen?: boolean;
  readonly span: Span;
}

export interface ListNode {
  readonly kind: "list";
  readonly items: readonly SourceNode[];
  readonly span: Span;
}

export interface MapEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: SourceNode;
}

export interface MapNode {
  readonly kind: "map";
  readonly entries: readonly MapEntry[];
  readonly span: Span;
}

/** What stands behind a key. */
export function valueOf(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return entryOf(node, key)?.value;
}

/** A key and what stands behind it. */
export function entryOf(node: SourceNode | undefined, key: string): MapEntry | undefined {
  return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : undefined;
}

/**
 * What stands at a path as `--set` writes it: keys with points between them, entries of a list by their numbers from 1, and
 * steps by their labels too.
 */
export function nodeAt(root: SourceNode, path: string): SourceNode | undefined {
  return path.split(".").reduce<SourceNode | undefined>((node, part) => {
    if (node?.kind !== "list") return valueOf(node, part);
    return node.items[indexIn(node, part)];
  }, root);
}

/** The index of an entry of a list by its number from 1, or by its label; below zero where there is none. */
export function indexIn({ items }: ListNode, part: string): number {
  return items.findIndex((item, index) => {
    const label = valueOf(item, "as");
    return String(index + 1) === part || (label?.kind === "text" && label.text === part);
  });
}

/** The same as plain objects, lists and strings. Objects have no prototype: `constructor` is a key like another. */
export function plain(node: SourceNode): unknown {
  if (node.kind === "text") return node.text;
  if (node.kind === "list") return node.items.map(plain);
  const object = Object.create(null) as Record<string, unknown>;
  for (const { key, value } of node.entries) object[key] = plain(value);
  return object;
}

/** A map without some of its keys. */
export function without(node: MapNode, keys: readonly string[]): MapNode {
  return { ...node, entries: node.entries.filter(({ key }) => !keys.includes(key)) };
}
