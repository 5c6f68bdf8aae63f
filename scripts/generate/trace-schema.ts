// Writes docs/schema/trace.schema.json and docs/reference/trace.md from the one schema that traces are read with.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { z } from "zod";
import { traceSchema } from "../../src/trace/trace-schema.ts";

interface Node {
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly additionalProperties?: Node | boolean;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
}

const DOCS = path.resolve(import.meta.dirname, "../../docs");
const schema = {
  $id: "corridor-trace/2",
  title: "Corridor trace",
  description: "Everything that happened in a run of a scenario; the only thing that reports read.",
  ...z.toJSONSchema(traceSchema, { target: "draft-2020-12" }),
} as Node;

const page = `# The trace

<!-- Written by scripts/generate/trace-schema.ts from src/trace/trace-schema.ts; npm run check keeps it fresh. -->

A run writes one JSON document in the format \`corridor-trace/2\`, and every report is made from nothing else. Amounts are
whole numbers of minor units as text, with the code of their asset; fractions and rates are a numerator and a
denominator; times are ISO 8601 in UTC. Nothing in it depends on the machine or on when it was written: the same
scenario and seed give the same bytes.

\`npx corridor run FILE --trace trace.json\` writes one, \`npx corridor report\` and \`npx corridor compare\` read it, and
[trace.schema.json](../schema/trace.schema.json) is its JSON Schema. [Its hashes](trace-hashes.md) tell whether it is still
as the run wrote it; \`npx corridor check\` follows them.

To work a figure out: divide \`minor\` by ten to the power of the asset's \`decimals\`. An escrow of \`1035723402\` minor units
of an asset with 6 decimals is 1,035.723402.

${rows(schema, "$").length} fields:

| field | type | what it is |
| --- | --- | --- |
${rows(schema, "$").join("\n")}

\`[]\` stands for each item of a list, \`*\` for each name. A field marked with ? may be missing.
`;

mkdirSync(path.join(DOCS, "schema"), { recursive: true });
await write("schema/trace.schema.json", JSON.stringify(schema), "json");
await write("reference/trace.md", page, "markdown");

async function write(file: string, text: string, parser: string): Promise<void> {
  writeFileSync(path.join(DOCS, file), await format(text, { parser, printWidth: 110 }));
}

/** One row for each field below a node; what has itself inside is shown once. */
function rows(node: Node, at: string): string[] {
  const defined = node.$ref === undefined ? undefined : schema.$defs?.[nameOf(node.$ref)];
  if (defined !== undefined) return at.endsWith("[]") ? [] : rows(defined, at);
  const inner = Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
    const place = `${at}.${name}`;
    const mark = node.required?.includes(name) === true ? "" : "?";
    return [`| \`${place}\`${mark} | ${typeOf(child)} | ${told(child)} |`, ...rows(child, place)];
  });
  const items = node.items === undefined ? [] : rows(node.items, `${at}[]`);
  const { additionalProperties: rest } = node;
  const named = typeof rest === "object" ? rows(rest, `${at}.*`) : [];
  return [...inner, ...items, ...named];
}

function typeOf({ type, const: only, enum: values, items, anyOf, additionalProperties, $ref }: Node): string {
  if (only !== undefined) return `\`${only}\``;
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(", ");
  if ($ref !== undefined) return nameOf($ref);
  if (anyOf !== undefined) return "one of several";
  if (items !== undefined) return `list of ${typeOf(items)}`;
  if (typeof additionalProperties === "object") return `${typeOf(additionalProperties)} by name`;
  return type ?? "";
}

/** `value` of `#/$defs/value`. */
function nameOf($ref: string): string {
  return $ref.split("/").at(-1) ?? "";
}

function told({ description, items }: Node): string {
  return (description ?? items?.description ?? "").replaceAll("|", "\\|");
}
