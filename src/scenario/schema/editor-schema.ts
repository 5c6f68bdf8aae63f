import { BASE_KEY } from "./extends.ts";
import { expectationJsonSchemas, scenarioJsonSchema } from "./json-schema.ts";
import type { JsonSchema } from "./json-schema-of.ts";
import { WHOLE, WHOLE_ENTRIES } from "../source/merge.ts";

/** An expression without quotes, `{order}`, which YAML reads as a map of keys without values. */
const UNQUOTED = { additionalProperties: { type: "null" }, minProperties: 1 } as const satisfies JsonSchema;

/** What stands in place of one of some names: an expression that comes to one, with quotes or without. */
const EXPRESSIONS: readonly JsonSchema[] = [
  { type: "string", pattern: String.raw`\{` },
  { type: "object", ...UNQUOTED },
];

const INTEGER = /^-?[0-9]+$/;
const NUMBER = /^-?[0-9]+(\.[0-9]+)?$/;

/** What is never mixed from two files, at any depth. */
const TAKEN_WHOLE: readonly string[] = [...WHOLE, ...WHOLE_ENTRIES];

const [STEP, FINAL] = ["stepExpectation", "finalExpectation"];

/**
 * The JSON Schema of a scenario for editors. They read YAML by its core schema: `50` is a number, `true` a truth value,
 * `{order}` a map. What a file that extends another leaves out may stand in that one.
 */
export function editorJsonSchema(): JsonSchema {
  const { step, final } = expectationJsonSchemas();
  const named = { step: { $ref: `#/definitions/${STEP}` }, final: { $ref: `#/definitions/${FINAL}` } };
  const { required = [], properties = {}, ...others } = widened(scenarioJsonSchema(named));
  const needs = Object.entries(properties).flatMap(([key, part]) => {
    const needed = key === "steps" || TAKEN_WHOLE.includes(key) ? undefined : withoutNeeds(part);
    return needed === undefined ? [] : [[key, needed] as const];
  });
  return {
    ...others,
    properties,
    if: { required: [BASE_KEY] },
    else: { required, properties: Object.fromEntries(needs) },
    definitions: { [STEP]: widened(step), [FINAL]: widened(final) },
  };
}

/**
 * Takes from maps, at every depth, which of their keys must be there.
 *
 * @returns What was taken, in its place; nothing where there was nothing to take.
 */
function withoutNeeds(schema: JsonSchema): JsonSchema | undefined {
  const { required, properties = {}, additionalProperties: others, anyOf } = schema;
  delete schema.required;
  const below = Object.entries(properties).flatMap(([key, part]) => {
    const needed = withoutNeeds(part);
    return needed === undefined ? [] : [[key, needed] as const];
  });
  const named = typeof others === "object" ? withoutNeeds(others) : undefined;
  const forms = anyOf?.map((form) => ({ form, needed: withoutNeeds(form) })) ?? [];
  const needs: JsonSchema = {
    ...(required === undefined ? {} : { required }),
    ...(below.length === 0 ? {} : { properties: Object.fromEntries(below) }),
    ...(named === undefined ? {} : { additionalProperties: named }),
    ...(forms.every(({ needed }) => needed === undefined)
      ? {}
      : { anyOf: forms.map(({ form, needed }) => needed ?? form) }),
  };
  return Object.keys(needs).length === 0 ? undefined : needs;
}

/** A schema with what editors read in place of texts, at every depth. */
function widened(schema: JsonSchema): JsonSchema {
  const { items, additionalProperties: others, ...rest } = schema;
  const made: JsonSchema = {
    ...rest,
    ...(schema.properties === undefined ? {} : { properties: widenedAll(schema.properties) }),
    ...(typeof others === "object" ? { additionalProperties: widened(others) } : {}),
    ...(others === false ? { additionalProperties: false } : {}),
    ...(items === undefined ? {} : { items: Array.isArray(items) ? items.map(widened) : widened(items) }),
    ...(schema.anyOf === undefined ? {} : { anyOf: schema.anyOf.map(widened) }),
    ...(schema.oneOf === undefined ? {} : { oneOf: schema.oneOf.map(widened) }),
  };
  widen(made);
  return made;
}

function widenedAll(properties: Record<string, JsonSchema>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, widened(part)]));
}

function widen(schema: JsonSchema): void {
  // Forms that are distinguished by a word are not while that is an expression: then any of them may be meant.
  if (schema.oneOf?.some(({ properties }) => properties !== undefined) === true) {
    schema.anyOf = schema.oneOf;
    delete schema.oneOf;
  }
  if (schema.type !== "string") return;
  if (schema.enum !== undefined || schema.const !== undefined) widenNames(schema);
  else widenText(schema);
}

function widenNames(schema: JsonSchema): void {
  const named = schema.const === undefined ? { enum: schema.enum ?? [] } : { const: schema.const };
  const isTruth = schema.enum?.includes("true") === true;
  const names: JsonSchema = isTruth
    ? { type: ["boolean", "string"], enum: [true, false, "true", "false"] }
    : { type: "string", ...named };
  schema.anyOf = [names, ...EXPRESSIONS];
  delete schema.type;
  delete schema.enum;
  delete schema.const;
}

/** What an expression in braces comes to is found where the scenario is read. */
function widenText(schema: JsonSchema): void {
  const [example = ""] = (schema.examples ?? []) as string[];
  const isCount = schema.minimum !== undefined || (schema.pattern !== undefined && INTEGER.test(example));
  const isNumber = schema.pattern === undefined || NUMBER.test(example);
  schema.type = ["string", ...(isCount ? ["integer"] : isNumber ? ["number"] : []), "object"];
  if (schema.pattern !== undefined) schema.pattern = String.raw`(?:${schema.pattern})|\{`;
  Object.assign(schema, UNQUOTED);
}
