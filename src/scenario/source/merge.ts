import type { MapEntry, MapNode } from "./source-node.ts";

/** What is taken whole, never mixed from two files: texts in two languages, and what is expected in the end. */
export const WHOLE: readonly string[] = ["title", "teaches", "expect"];

/** Sections whose entries are taken whole: a rate and a payment have forms, of which a mixture is none. */
export const WHOLE_ENTRIES: readonly string[] = ["rates", "payments"];

/**
 * A map over another: where both have a key, maps are merged in turn, and everything else, lists too, is that of the upper
 * one. Keys of the lower one come first.
 */
export function mergedMaps(below: MapNode, above: MapNode, section?: string): MapNode {
  const upper = new Map(above.entries.map((entry) => [entry.key, entry]));
  const lower = new Set(below.entries.map(({ key }) => key));
  const shared = below.entries.map((entry) => merged(entry, upper.get(entry.key), section));
  const own = above.entries.filter(({ key }) => !lower.has(key));
  return { ...above, entries: [...shared, ...own] };
}

function merged(below: MapEntry, above: MapEntry | undefined, section: string | undefined): MapEntry {
  if (above === undefined) return below;
  const isWhole = section === undefined ? WHOLE.includes(above.key) : WHOLE_ENTRIES.includes(section);
  if (isWhole || below.value.kind !== "map" || above.value.kind !== "map") return above;
  // Deeper down nothing is taken whole, but for what is below such an entry.
  return { ...above, value: mergedMaps(below.value, above.value, section ?? above.key) };
}
