import { z } from "zod";
import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { name } from "../../fields/fields.ts";
import { exampleAt } from "../schema/schema-walk.ts";
import { isMisspelt, reportIssues } from "../schema/report-issues.ts";
import type { Problems } from "../source/problem.ts";
import { entryOf, plain, type MapEntry, type MapNode, type SourceNode } from "../source/source-node.ts";

/** A named entry of a section. */
export interface Named<Value> {
  readonly name: string;
  readonly value: Value;
  readonly entry: MapEntry;
}

/**
 * What stands behind a key that there is once. Parts are read one by one, so that a mistake in one hides no other.
 *
 * @returns Nothing where it is wrong; how is among the problems.
 */
export function readPart<Schema extends z.ZodType>(
  root: MapNode,
  key: string,
  schema: Schema,
  problems: Problems,
): z.output<Schema> | undefined {
  const entry = entryOf(root, key);
  if (entry !== undefined) return readEntry(entry, schema, problems);
  const result = z.strictObject({ [key]: schema }).safeParse({});
  if (result.success) return result.data[key] as z.output<Schema>;
  reportIssues(result.error.issues, {
    schema: z.strictObject({ [key]: schema }),
    node: root,
    keySpan: beginning(root),
    problems,
  });
  return undefined;
}

/** What stands behind a key. */
export function readEntry<Schema extends z.ZodType>(
  { value: node, keySpan }: MapEntry,
  schema: Schema,
  problems: Problems,
  otherKeys: readonly string[] = [],
): z.output<Schema> | undefined {
  const result = schema.safeParse(plain(node));
  if (result.success) {
    for (const { key, keySpan } of passedOver(node)) problems.add(notName(key), keySpan);
    return result.data;
  }
  reportIssues(result.error.issues, { schema, node, keySpan, otherKeys, problems });
  return undefined;
}

/** Entries that no schema sees, at any depth: what reads maps leaves this one key out. A map of known keys refuses it. */
function passedOver(node: SourceNode): MapEntry[] {
  if (node.kind === "text") return [];
  if (node.kind === "list") return node.items.flatMap(passedOver);
  return node.entries.flatMap((entry) => [
    ...(entry.key === "__proto__" ? [entry] : []),
    ...passedOver(entry.value),
  ]);
}

function notName(text: string): SettlementError {
  return new SettlementError("FIELD_MALFORMED", { text, wanted: phrase("name"), example: "buyer" });
}

const NAME = name("The name.", "buyer");

/**
 * All that stand behind a key, by their names.
 *
 * @param pattern What names may be.
 */
export function readNamed<Schema extends z.ZodType>(
  root: MapNode,
  key: string,
  schema: Schema,
  problems: Problems,
  pattern: z.ZodType<string, string> = NAME,
): Named<z.output<Schema>>[] {
  const section = entryOf(root, key);
  const list = z.record(pattern, schema);
  if (section === undefined || section.value.kind !== "map" || section.value.entries.length === 0) {
    const example = exampleAt(list, []);
    if (section === undefined && isMisspelt(root, key, [key])) return [];
    if (section === undefined)
      problems.add(new SettlementError("KEY_MISSING", { key, example }), beginning(root));
    else if (section.value.kind === "map")
      problems.add(new SettlementError("VALUE_MISSING", { example }), section.keySpan);
    else readEntry(section, list, problems);
    return [];
  }
  return section.value.entries.flatMap((entry) => {
    const named = problems.attempt(entry.keySpan, () => readName(pattern, entry));
    const value = readEntry(entry, schema, problems);
    return named === undefined || value === undefined ? [] : [{ name: named, value, entry }];
  });
}

function readName(pattern: z.ZodType<string, string>, { key }: MapEntry): string {
  const result = pattern.safeParse(key);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw (issue?.code === "custom" ? issue.params : {})?.error as SettlementError;
}

/** Where a missing key is reported: the first line of what it is missing from. */
function beginning({ span }: MapNode) {
  return { ...span, end: span.start };
}
