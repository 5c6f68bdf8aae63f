import { z } from "zod";
import { nodeAt, valueOf, type MapNode, type SourceNode } from "../source/source-node.ts";
import { definitionOf, type Schema } from "./schema-walk.ts";

/** A place of a file where a text may stand and need not. */
export interface SettingPlace {
  /** As `--set` writes it. */
  readonly key: string;
  /** What is so where nothing stands there; none where the key is given, and left out otherwise. */
  readonly standard?: string;
  /** What stands there; nothing where the file states nothing. */
  readonly node: SourceNode | undefined;
  readonly schema: Schema;
}

/**
 * Every text with a default that can stand in a part of a file, as that part is: of lists and maps of names, in each
 * entry that they have; of what may be left out altogether, only where it is there, then with the texts that it is.
 */
export function defaultsOf(schema: Schema, node: SourceNode | undefined, key: string): SettingPlace[] {
  const def = definitionOf(schema);
  const isThere = node !== undefined && !(node.kind === "text" && node.absent);
  if (def.type === "prefault" || def.type === "default") {
    const standard: unknown = def.defaultValue;
    if (typeof standard === "string" && (!isThere || node.kind === "text"))
      return [{ key, standard, node, schema }];
    // A map that need not be there is as an empty one.
    return isThere || isEmptyMap(standard) ? defaultsOf(def.innerType, isThere ? node : undefined, key) : [];
  }
  if (def.type === "object") {
    if (isThere && node.kind !== "map") return [];
    return Object.entries(def.shape).flatMap(([name, child]) =>
      defaultsOf(child, valueOf(node, name), below(key, name)),
    );
  }
  if (def.type === "pipe") return defaultsOf(def.in, node, key);
  if (!isThere) return [];
  if (def.type === "optional") return given(def.innerType, node, key);
  if ("innerType" in def && def.type !== "promise") return defaultsOf(def.innerType, node, key);
  if (def.type === "union") {
    const form = def.options.find((option) => fits(option, node));
    return form === undefined ? [] : defaultsOf(form, node, key);
  }
  if (def.type === "record" && node.kind === "map")
    return node.entries.flatMap(({ key: name, value }) => defaultsOf(def.valueType, value, below(key, name)));
  if (def.type === "array" && node.kind === "list")
    return node.items.flatMap((item, at) => defaultsOf(def.element, item, below(key, String(at + 1))));
  return [];
}

/** A text, or several, that need not be there and are. */
function given(schema: Schema, node: SourceNode, key: string): SettingPlace[] {
  if (node.kind === "text") return [{ key, node, schema }];
  const def = definitionOf(schema);
  if (node.kind === "list" && def.type === "array")
    return node.items.flatMap((item, at) => given(def.element, item, below(key, String(at + 1))));
  return defaultsOf(schema, node, key);
}

/** What a text is, by the description of its schema, or of what is behind it. */
export function aboutOf(schema: Schema): string {
  const own = z.globalRegistry.get(schema)?.description;
  if (own !== undefined) return own;
  const def = definitionOf(schema);
  if (def.type === "pipe") return aboutOf(def.in);
  return "innerType" in def ? aboutOf(def.innerType) : "";
}

function below(key: string, name: string): string {
  return key === "" ? name : `${key}.${name}`;
}

function isEmptyMap(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
  );
}

/** Whether a form of several is the one that is written: its kind where it has one, otherwise its keys. */
function fits(schema: Schema, node: SourceNode): boolean {
  const def = definitionOf(schema);
  if (def.type === "pipe") return fits(def.in, node);
  if ("innerType" in def && def.type !== "promise") return fits(def.innerType, node);
  if (def.type === "union") return def.options.some((option) => fits(option, node));
  if (def.type === "array" || def.type === "tuple") return node.kind === "list";
  if (def.type === "record") return node.kind === "map";
  if (def.type !== "object") return node.kind === "text";
  return node.kind === "map" && hasKind(def.shape, node) && node.entries.every(({ key }) => key in def.shape);
}

function hasKind(shape: Readonly<Record<string, Schema>>, node: MapNode): boolean {
  const { kind } = shape;
  const def = kind === undefined ? undefined : definitionOf(kind);
  if (def?.type !== "literal") return true;
  const written = nodeAt(node, "kind");
  return written?.kind === "text" && def.values.some((value) => value === written.text);
}
