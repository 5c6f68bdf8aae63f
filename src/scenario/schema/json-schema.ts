import { z } from "zod";
import { line, name, oneOf } from "../../fields/fields.ts";
import { type VerbName, verbOf } from "../../verbs/verbs.ts";
import { randomStream } from "../../random/random-stream.ts";
import { FAULTS } from "../faults/faults.ts";
import { faultSchema } from "../faults/parameters.ts";
import { aboutSchemas } from "./about.ts";
import { choiceSchemas } from "./choices.ts";
import { claimSchema, proofSchema } from "./claims.ts";
import { BASE_KEY, extendsSchema } from "./extends.ts";
import { finalExpectationSchema, stepExpectationSchema } from "./expectations.ts";
import { onceSchemas, type HeaderScope } from "./header.ts";
import { partySchema } from "./parties.ts";
import { paymentSchema } from "./payments.ts";
import { pairField } from "./rate-fields.ts";
import { rateSchema } from "./rates.ts";
import { labelSchema } from "./step-label.ts";
import { VERB_NAMES, verbSchema } from "./steps.ts";
import { OLD_NAMES } from "../source/old-words.ts";
import { drawnStepTime } from "./time-fields.ts";

/** A part of a JSON Schema, as far as it is used here. */
export interface JsonSchema {
  type?: string | string[];
  description?: string;
  pattern?: string;
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
  minProperties?: number;
  deprecated?: boolean;
  /** What yaml-language-server and VS Code show of what is deprecated, and whether they offer it. */
  deprecationMessage?: string;
  doNotSuggest?: boolean;
}

/** Any names: which parties and payments there are is found where a scenario is checked. */
const OPEN: HeaderScope = {
  tokens: [{ code: "XUSD", decimals: 6 }],
  reserves: [],
  customers: [],
  parties: [],
  banks: [],
  pairs: [],
  payments: [],
  draw: (field) => randomStream("", field),
};

/** Every key of a scenario but its steps and claims, with any names in it. */
export function scenarioParts() {
  return z.strictObject({
    ...onceSchemas(OPEN),
    ...aboutSchemas,
    vars: z
      .record(name("A variable.", "order"), line("What it stands for.", "1000.00 EUR"))
      .meta({
        description:
          "Variables: `{order}` stands for one in any value, `{order / 2}` and `50% of {order}` for what they come to. Each is used somewhere.",
      })
      .optional(),
    parties: z
      .record(name("A party.", "buyer"), partySchema(OPEN))
      .meta({ description: "Who pays and is paid, by name." }),
    rates: z
      .record(pairField([]), rateSchema)
      .meta({ description: "Where the rates of every pair come from." }),
    payments: z
      .record(name("A payment.", "payment"), paymentSchema([]))
      .meta({ description: "The payments, and groups of payments alike, by name." }),
  });
}

/** What stands under a verb, with any names in it. */
export function verbParts(verb: VerbName) {
  return verbSchema(verb, OPEN);
}

/** The JSON Schema of a scenario, for editors, made from what scenarios are read with. */
export function scenarioJsonSchema(): JsonSchema {
  const schema = jsonSchemaOf(scenarioParts());
  const { required = [], ...others } = schema;
  return {
    ...others,
    properties: {
      ...schema.properties,
      [BASE_KEY]: jsonSchemaOf(extendsSchema()),
      steps: stepsJsonSchema(),
      claims: claimsJsonSchema(),
    },
    // What is missing may stand in the other file.
    anyOf: [{ required: [...required, "steps"] }, { required: [BASE_KEY] }],
  };
}

function claimsJsonSchema(): JsonSchema {
  const claim = jsonSchemaOf(claimSchema);
  return {
    type: "array",
    description: "Sentences of the title, of what it teaches and of comments, each with what makes it true.",
    items: withExpectations({
      ...claim,
      properties: {
        ...claim.properties,
        because: { ...claim.properties?.["because"], items: withExpectations(jsonSchemaOf(proofSchema)) },
      },
    }),
  };
}

/** Of a claim, or a part of one: with the schemas of what may be expected. */
function withExpectations(schema: JsonSchema): JsonSchema {
  const expect: JsonSchema = {
    anyOf: [jsonSchemaOf(stepExpectationSchema(OPEN)), jsonSchemaOf(finalExpectationSchema(OPEN, []))],
  };
  return {
    ...schema,
    properties: { ...schema.properties, expect: { ...schema.properties?.["expect"], ...expect } },
  };
}

function stepsJsonSchema(): JsonSchema {
  const verbs = VERB_NAMES.map((verb) => [verb, describedVerb(verb)] as const);
  const beside = {
    fault: faultJsonSchema(),
    at: jsonSchemaOf(drawnStepTime(() => OPEN.draw("at"))),
    as: jsonSchemaOf(labelSchema()),
    expect: jsonSchemaOf(stepExpectationSchema(OPEN)),
  };
  const current: Record<string, JsonSchema> = { ...Object.fromEntries(verbs), ...beside };
  const old = OLD_NAMES.map(([name, today]) => {
    const deprecationMessage = `"${name}" is now called "${today}".`;
    return [name, { ...current[today], deprecated: true, deprecationMessage, doNotSuggest: true }] as const;
  });
  const properties = { ...current, ...Object.fromEntries(old) };
  const item: JsonSchema = { type: "object", properties, additionalProperties: false, minProperties: 1 };
  return {
    type: "array",
    description: "What is done, in order: a verb each, with at and expect beside it.",
    items: item,
  };
}

/** A verb with what it does, for editors. */
function describedVerb(verb: VerbName): JsonSchema {
  return { ...verbJsonSchema(verb), description: verbOf(verb).explanation.en };
}

/** A fault by its name, or with what it is given. */
function faultJsonSchema(): JsonSchema {
  const names = FAULTS.map((fault) => fault.name);
  const about = "Instead of a verb: the fault injected here. The steps after it state what follows.";
  const byName = jsonSchemaOf(oneOf(names, "fault", about));
  const given = jsonSchemaOf(faultSchema(names, []));
  return { description: about, anyOf: [byName, given] };
}

/** What stands under a verb; of those about a payment, which one as well. */
export function verbJsonSchema(verb: VerbName): JsonSchema {
  const schema = jsonSchemaOf(verbParts(verb));
  const about: JsonSchema["properties"] = {
    payment: jsonSchemaOf(
      line("Which payment, or group: then each of its payments. Not needed where there is one.", "payment"),
    ),
    ...Object.fromEntries(Object.entries(choiceSchemas).map(([key, each]) => [key, jsonSchemaOf(each)])),
  };
  const properties =
    verbOf(verb).about === "payment" ? { ...about, ...schema.properties } : { ...schema.properties };
  // What takes nothing is written without values: `release:`.
  const empty = (schema.required ?? []).length === 0;
  return { ...schema, type: empty ? ["object", "null"] : "object", properties };
}

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-7",
    override: ({ jsonSchema, path }) => widen(jsonSchema as JsonSchema, path.at(-1) === "propertyNames"),
  }) as JsonSchema & { $schema?: string };
  return json;
}

/** Scenarios are read as texts; editors read `50` as a number and `false` as a truth value. */
function widen(schema: JsonSchema, isKey: boolean): void {
  if (schema.type !== "string") return;
  // What an expression in braces comes to is found where the scenario is read.
  if (schema.pattern !== undefined && !isKey) schema.pattern = `(?:${schema.pattern})|\\{`;
  const [example] = (schema.examples ?? []) as string[];
  if (/^-?[0-9]+(\.[0-9]+)?$/.test(example ?? "")) schema.type = ["string", "number"];
  if (schema.enum?.includes("true") === true) {
    schema.type = ["string", "boolean"];
    schema.enum = [true, false, "true", "false"];
  }
}
