import { phrase, type Parameter } from "../../errors/phrases.ts";
import { z } from "zod";
import { ownValue } from "../../own-value.ts";

export type Schema = z.core.$ZodType;
type Key = PropertyKey;
type Definition = z.core.$ZodTypes["_zod"]["def"];

/** Every schema that can stand at a path: of a union one for each form. */
function schemasAt(schema: Schema, path: readonly Key[]): Schema[] {
  return path.reduce<Schema[]>(
    (schemas, key) => schemas.flatMap((each) => childrenOf(each, key)).flatMap(formsOf),
    formsOf(schema),
  );
}

/** The keys that a map at a path may have. */
export function keysAt(schema: Schema, path: readonly Key[]): string[] {
  return schemasAt(schema, path).flatMap((each) => {
    const def = definitionOf(each);
    return def.type === "object" ? Object.keys(def.shape) : [];
  });
}

/** How what stands at a path is written, for a hint. */
export function exampleAt(schema: Schema, path: readonly Key[]): string {
  return exampleOf(schemasAt(schema, path)[0]);
}

/** `a text`, `a list`, or `keys and values`: what may stand at a path. */
export function kindAt(schema: Schema, path: readonly Key[]): Parameter {
  const kinds = schemasAt(schema, path).map(
    (each): Parameter => ownValue(KINDS, definitionOf(each).type) ?? definitionOf(each).type,
  );
  const [first = "", ...others] = new Set(kinds);
  return others.reduce((left, right): Parameter => phrase("or", { left, right }), first);
}

const [TEXT, LIST, MAP] = [phrase("text"), phrase("list.of-values"), phrase("map")];
const KINDS: Readonly<Record<string, Parameter>> = {
  array: LIST,
  literal: TEXT,
  object: MAP,
  record: MAP,
  string: TEXT,
  tuple: LIST,
};

/** What is behind defaults, optional ones and transformations: the forms that a person can write. */
function formsOf(schema: Schema): Schema[] {
  const def = definitionOf(schema);
  if ("innerType" in def && def.type !== "promise") return formsOf(def.innerType);
  if (def.type === "pipe") return formsOf(def.in);
  return def.type === "union" ? def.options.flatMap(formsOf) : [schema];
}

function childrenOf(schema: Schema, key: Key): Schema[] {
  const def = definitionOf(schema);
  if (def.type === "record") return [def.valueType];
  if (def.type === "array") return [def.element];
  const child: Schema | undefined =
    def.type === "object"
      ? def.shape[String(key)]
      : def.type === "tuple" && typeof key === "number"
        ? def.items[key]
        : undefined;
  return child === undefined ? [] : [child];
}

function exampleOf(schema: Schema | undefined): string {
  if (schema === undefined) return "...";
  const def = definitionOf(schema);
  if (def.type === "array") return `[ ${exampleOf(formsOf(def.element)[0])} ]`;
  if (def.type === "tuple") return `[ ${def.items.map((item) => exampleOf(formsOf(item)[0])).join(", ")} ]`;
  if (def.type === "record")
    return `{ ${exampleOf(formsOf(def.keyType)[0])}: ${exampleOf(formsOf(def.valueType)[0])} }`;
  if (def.type === "literal") return String(def.values[0]);
  if (def.type !== "object") {
    const [example] = (z.globalRegistry.get(schema)?.examples as readonly string[] | undefined) ?? [];
    return example ?? "...";
  }
  const needed = Object.entries(def.shape).filter(([, child]) => !z.safeParse(child, undefined).success);
  const shown = needed.length > 0 ? needed : Object.entries(def.shape).slice(0, 1);
  if (shown.length === 0) return "{}";
  return `{ ${shown.map(([key, child]) => `${key}: ${exampleOf(formsOf(child)[0])}`).join(", ")} }`;
}

/** What a schema was made from. */
export function definitionOf(schema: Schema): Definition {
  return (schema as unknown as { readonly def: Definition }).def;
}
