import { z } from "zod";

/** A part of a JSON Schema, as far as it is used here. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  examples?: unknown[];
  default?: unknown;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  items?: JsonSchema | JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  not?: JsonSchema;
  if?: JsonSchema;
  then?: JsonSchema;
  else?: JsonSchema;
  minItems?: number;
  minProperties?: number;
  maxProperties?: number;
  definitions?: Record<string, JsonSchema>;
  deprecated?: boolean;
  /** What yaml-language-server and VS Code show of what is deprecated, and whether they offer it. */
  deprecationMessage?: string;
  doNotSuggest?: boolean;
}

/** The JSON Schema of what a schema reads: every value is a text. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-7",
  }) as JsonSchema & { $schema?: string };
  return json;
}
