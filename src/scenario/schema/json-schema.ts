import { z } from "zod";
import { line, name, oneOf } from "../../fields/fields.ts";
import { exactlyOne } from "../../fields/key-choices.ts";
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
import { jsonSchemaOf, type JsonSchema } from "./json-schema-of.ts";
import { labelSchema } from "./step-label.ts";
import { VERB_NAMES, verbSchema } from "./steps.ts";
import { OLD_NAMES } from "../source/old-words.ts";
import { drawnStepTime } from "./time-fields.ts";

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

/** What may be expected of a step, and of the end. */
export interface ExpectationSchemas {
  readonly step: JsonSchema;
  readonly final: JsonSchema;
}

export function expectationJsonSchemas(): ExpectationSchemas {
  return {
    step: jsonSchemaOf(stepExpectationSchema(OPEN)),
    final: jsonSchemaOf(finalExpectationSchema(OPEN, [])),
  };
}

/** The JSON Schema of a scenario whose values are texts, made from what scenarios are read with. */
export function scenarioJsonSchema(expectations = expectationJsonSchemas()): JsonSchema {
  const schema = jsonSchemaOf(scenarioParts());
  return {
    ...schema,
    required: [...(schema.required ?? []), "steps"],
    properties: {
      ...schema.properties,
      [BASE_KEY]: jsonSchemaOf(extendsSchema()),
      steps: stepsJsonSchema(expectations),
      claims: claimsJsonSchema(expectations),
    },
  };
}

function claimsJsonSchema(expectations: ExpectationSchemas): JsonSchema {
  const claim = jsonSchemaOf(claimSchema);
  return {
    type: "array",
    description: "Sentences of the title, of what it teaches and of comments, each with what makes it true.",
    items: withExpectations(
      {
        ...claim,
        properties: {
          ...claim.properties,
          because: {
            ...claim.properties?.["because"],
            items: withExpectations(jsonSchemaOf(proofSchema), expectations),
          },
        },
      },
      expectations,
    ),
  };
}

/** Of a claim, or a part of one: with the schemas of what may be expected. */
function withExpectations(schema: JsonSchema, { step, final }: ExpectationSchemas): JsonSchema {
  const expect: JsonSchema = { anyOf: [step, final] };
  return {
    ...schema,
    properties: { ...schema.properties, expect: { ...schema.properties?.["expect"], ...expect } },
  };
}

const BESIDE_VERBS = ["at", "as", "expect"];

function stepsJsonSchema({ step }: ExpectationSchemas): JsonSchema {
  const verbs = VERB_NAMES.map((verb) => [verb, describedVerb(verb)] as const);
  const beside = {
    fault: faultJsonSchema(),
    at: jsonSchemaOf(drawnStepTime(() => OPEN.draw("at"))),
    as: jsonSchemaOf(labelSchema()),
    expect: step,
  };
  const current: Record<string, JsonSchema> = { ...Object.fromEntries(verbs), ...beside };
  const old = OLD_NAMES.map(([name, today]) => {
    const deprecationMessage = `"${name}" is now called "${today}".`;
    return [name, { ...current[today], deprecated: true, deprecationMessage, doNotSuggest: true }] as const;
  });
  const properties = { ...current, ...Object.fromEntries(old) };
  const names = Object.keys(properties);
  const item: JsonSchema = {
    type: "object",
    // A fault stands alone.
    not: { required: ["fault"], minProperties: 2 },
    properties,
    additionalProperties: false,
    minProperties: 1,
    // A name that is not known is marked by itself.
    if: { propertyNames: { enum: names } },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: exactlyOne(names.filter((name) => !BESIDE_VERBS.includes(name))),
  };
  return {
    type: "array",
    minItems: 1,
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
