// Writes docs/reference/scenario-file.md from the schemas that scenarios are read with.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { CONTRACT_ERRORS } from "../../src/scenario/contract-errors.ts";
import { scenarioJsonSchema, verbJsonSchema } from "../../src/scenario/schema/json-schema.ts";
import type { JsonSchema } from "../../src/scenario/schema/json-schema-of.ts";
import { choiceSchemas } from "../../src/scenario/schema/choices.ts";
import { VERB_NAMES } from "../../src/scenario/schema/steps.ts";
import { verbOf } from "../../src/verbs/verbs.ts";

const PAGE = path.resolve(import.meta.dirname, "../../docs/reference/scenario-file.md");

/** A key, with the keys that it stands under. */
interface Row {
  readonly key: string;
  readonly what: string;
  readonly given: string;
  readonly example: string;
}

const { properties = {}, required = [] } = scenarioJsonSchema();
const { steps = {}, expect: final = {}, claims = {}, ...sections } = properties;
const step = itemOf(steps);
const beside = Object.fromEntries(
  ["at", "as", "expect", "fault"].flatMap((key) => {
    const schema = step?.properties?.[key];
    return schema === undefined ? [] : [[key, schema] as const];
  }),
);

const choices = Object.fromEntries(
  Object.entries(verbJsonSchema("pay").properties ?? {}).filter(([key]) => key in choiceSchemas),
);

const page = `# The scenario file

<!-- Written by scripts/generate/scenario-file.ts from src/scenario/schema; npm run check keeps it fresh. -->

A scenario is one YAML file: who there is, at which rates, what is done and what must come of it.
[How to write one](../how-to/write-a-scenario.md) begins with an example, \`scenarios/\` has many.
\`npx corridor check FILE\` lists every error in one, and editors that know YAML complete and check it
by [scenario.schema.json](../schema/scenario.schema.json) where its first line is

\`\`\`yaml
# yaml-language-server: $schema=../docs/schema/scenario.schema.json
\`\`\`

## How things are written

Everything is text until it is known what it is to be: \`12.10\` stays \`12.10\`, and \`no\` is a text.

| what | example | |
| --- | --- | --- |
| amount | \`1000.00 EUR\` | plain digits, a point, no more decimals than the currency has, then its code or the token's symbol |
| rate | \`1.0404\` | units of the second currency for one of the first; at most 8 decimals |
| basis points | \`25\` | a whole number; 25 are 0.25 % |
| duration | \`90s\`, \`15m\`, \`17h\`, \`10d\` | a whole number and its unit; at most 3650d |
| time | \`2025-01-23T15:30:00Z\` | UTC, with seconds, from 1999 to 2199 |
| time of a rate | \`+2d\`, \`-30m\` | or so long after the clock, or before it |
| time of a step | \`+5m\`, \`+2bd\`, \`second-refund+2d\`, \`T+2\`, \`deliverBy-1s\` | or so long, or so many business days, after the step before or after the step with a label (\`as\`); business days after its payment was quoted; or by a deadline of its payment: deliverBy, inspectionEnds, arbitrationEnds, returnBy, expiresAt, payoutDue, valueDate |
| name | \`buyer\`, \`parcel-2\` | letters, digits and single dashes, at most 40 |

In a file with \`vars\`, or with a group that has a table (\`each\` or \`csv\`), an expression in braces stands for what it comes to,
in any value, before anything else is read:

\`\`\`
expression := sum [ "rounded" ("down" | "up" | "half-up" | "half-even") [ "to" DIGITS ] ]
sum        := product { ("+" | "-") product }
product    := part { ("*" | "/") part }
part       := "-" part | value [ "of" part ]
value      := NUMBER | NUMBER "%" | NUMBER CODE | DURATION | MOMENT | NAME | "(" expression ")"
\`\`\`

A name is a variable, a column of the payment's group or \`number\`, the payment's number in it. Names have letters, digits and
underscores, a letter first, at most 40; there are at most 200 variables, 200 characters in an expression and 2,000 in the text that has
it. \`{{\` and \`}}\` are braces themselves. [How to write a scenario](../how-to/write-a-scenario.md#variables-and-what-is-worked-out)
explains it.

YAML has more than scenarios use. Refused are tabs, anchors, aliases, tags, directives, merge keys, a key twice, a second
document, files above 1 MB, 16 levels or 20,000 values. Read are UTF-8 with or without a byte order mark, and line ends of
Windows.

## The file

${table(Object.entries({ ...sections, steps, expect: final, claims }).map(([key, schema]) => rowOf(key, schema, required.includes(key))))}

${Object.entries(sections)
  .flatMap(([key, schema]) => sectionOf(key, schema))
  .join("\n\n")}

## \`steps\`

A list. Each step has one verb as its key, and beside it:

${table(Object.entries(beside).flatMap(([key, schema]) => rowsOf(key, schema, false)))}

A verb about a payment takes \`payment\`, which may be left out where there is one payment, or one group, only. On a group it
is carried out for every payment of it, in order: \`at\` is when the first begins (a deadline is each payment's own),
\`expect\` holds for each, its \`balances\` after the last. What is drawn for \`at\`, and what its column has, is each payment's own.
These choose payments of a group; all that are given must hold, and a step that chooses none is refused:

${table(Object.entries(choices).map(([key, schema]) => rowOf(key, schema, false)))}

${VERB_NAMES.map(verbSection).join("\n\n")}

${sectionOf("expect", final).join("")}

## \`claims\`

${claims.description ?? ""}

${table(Object.entries(itemOf(claims)?.properties ?? {}).map(([key, schema]) => rowOf(key, schema, key === "claim")))}

With \`step\`, \`expect\` takes what a step's does; without, what that of the end does. \`claim\` has \`en\`, and \`zh\` unless
it is of a comment.

## The errors of contracts

What \`expect: { revert: NAME }\` and \`expect: { revert: { NAME: { argument: value } } }\` may name.

| error | arguments |
| --- | --- |
${Object.entries(CONTRACT_ERRORS)
  .map(([name, args]) => `| \`${name}\` | ${args.map((arg) => `\`${arg}\``).join(", ")} |`)
  .join("\n")}
`;

mkdirSync(path.dirname(PAGE), { recursive: true });
writeFileSync(PAGE, await format(page, { parser: "markdown", printWidth: 110 }));

function sectionOf(key: string, schema: JsonSchema): string[] {
  const rows = childrenOf("", schema);
  return rows.length === 0 ? [] : [`## \`${key}\`\n\n${schema.description ?? ""}\n\n${table(rows)}`];
}

function verbSection(verb: (typeof VERB_NAMES)[number]): string {
  const { properties: own = {}, ...schema } = verbJsonSchema(verb);
  const properties = Object.fromEntries(Object.entries(own).filter(([key]) => !(key in choiceSchemas)));
  const rows = childrenOf("", { ...schema, properties });
  const about = verbOf(verb).about === "payment" ? "About a payment." : "About the system.";
  return `### \`${verb}\`\n\n${about}${rows.length === 0 ? " Takes nothing." : `\n\n${table(rows)}`}`;
}

/** A key and all that stand under it. */
function rowsOf(key: string, schema: JsonSchema, isNeeded: boolean): Row[] {
  return [rowOf(key, schema, isNeeded), ...childrenOf(`${key}.`, schema)];
}

function childrenOf(prefix: string, schema: JsonSchema): Row[] {
  const forms = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(isForm);
  if (forms.length > 0) return forms.flatMap((form) => formRows(prefix, form));
  if (schema.properties !== undefined) {
    return Object.entries(schema.properties).flatMap(([key, child]) =>
      rowsOf(`${prefix}${key}`, child, schema.required?.includes(key) === true),
    );
  }
  const { additionalProperties: child, propertyNames } = schema;
  if (typeof child === "object") {
    const name = textOf(propertyNames?.examples?.[0]) || "NAME";
    return rowsOf(`${prefix}${name}`, child, false);
  }
  const item = itemOf(schema);
  return item?.properties === undefined ? [] : childrenOf(`${prefix}N.`, item);
}

/** What has keys or values of its own, and not only which of several keys there are. */
function isForm({ required, ...rest }: JsonSchema): boolean {
  return required === undefined || Object.keys(rest).length > 0;
}

/** One of several forms; those of a model are distinguished by their kind. */
function formRows(prefix: string, form: JsonSchema): Row[] {
  const kind = form.properties?.kind?.const;
  if (kind === undefined) return childrenOf(prefix, form);
  const { kind: _, ...others } = form.properties ?? {};
  const head: Row = {
    key: `${prefix}kind`,
    what: form.description ?? "",
    given: "needed",
    example: textOf(kind),
  };
  return [head, ...childrenOf(prefix, { ...form, properties: others })];
}

function rowOf(key: string, schema: JsonSchema, isNeeded: boolean): Row {
  const { default: standard } = schema;
  const shown = textOf(standard);
  const choices = (schema.enum ?? []).filter((choice) => typeof choice === "string");
  const few = choices.length > 1 && choices.length <= 20 ? ` One of ${choices.join(", ")}.` : "";
  return {
    key,
    what: `${schema.description ?? ""}${few}`,
    given: shown === "" ? (isNeeded ? "needed" : "") : `\`${shown}\``,
    example: shown === "" ? textOf(schema.examples?.[0]) : shown,
  };
}

function itemOf(schema: JsonSchema | undefined): JsonSchema | undefined {
  const items = schema?.items;
  return Array.isArray(items) ? undefined : items;
}

function table(rows: readonly Row[]): string {
  const cells = rows.map(({ key, what, given, example }) =>
    [`\`${key}\``, what, given, example === "" ? "" : `\`${example}\``].map((cell) =>
      cell.replaceAll("|", "\\|"),
    ),
  );
  return [["key", "what it is", "without it", "example"], ["---", "---", "---", "---"], ...cells]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

/** Examples and defaults are texts; those of what has keys of its own are not shown. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
