// Writes docs/reference/how-a-scenario-is-read.md from the schemas, the plan of a system and the caps in the code.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { settingsOfRun } from "../../src/engine/system-settings.ts";
import { readScenarioFile } from "../../src/files/scenarios.ts";
import { scenarioJsonSchema, verbJsonSchema } from "../../src/scenario/schema/json-schema.ts";
import type { JsonSchema } from "../../src/scenario/schema/json-schema-of.ts";
import { VERB_NAMES } from "../../src/scenario/schema/steps.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const PAGE = path.join(ROOT, "docs/reference/how-a-scenario-is-read.md");

/** Counts that end a reading: what is counted, and the constant with its file. */
const CAPS: readonly (readonly [what: string, file: string, constant: string])[] = [
  ["bytes of a scenario, and of each file that it extends", "src/scenario/source/decode.ts", "MAXIMUM_BYTES"],
  ["bytes of another text that is read: rates, vectors", "src/files/input-caps.ts", "MOST_TEXT_BYTES"],
  [
    "bytes of a trace, and of what a compressed one unpacks to",
    "src/files/input-caps.ts",
    "MOST_TRACE_BYTES",
  ],
  ["levels of a file", "src/scenario/source/refused-tokens.ts", "MAXIMUM_DEPTH"],
  ["values of a file", "src/scenario/source/refused-tokens.ts", "MAXIMUM_NODES"],
  ["files that a scenario extends", "src/scenario/schema/extends.ts", "MOST_BASES"],
  ["characters of a text of one line", "src/scenario/schema/text-fields.ts", "LONGEST"],
  ["variables", "src/scenario/read/variables.ts", "MOST_VARIABLES"],
  ["texts that columns are filled into", "src/scenario/read/variables.ts", "MOST_FILLED"],
  ["characters of an expression", "src/scenario/expressions/tokens.ts", "LONGEST_EXPRESSION"],
  [
    "characters of a text that variables are put into",
    "src/scenario/expressions/template.ts",
    "LONGEST_TEXT",
  ],
  ["currencies of a file", "src/scenario/schema/currencies.ts", "MOST_CURRENCIES"],
  ["decimals of a figure of an expression", "src/scenario/expressions/parse.ts", "MOST_DECIMALS"],
  ["decimals of what is worked out on the way", "src/scenario/expressions/arithmetic.ts", "MOST_DECIMALS"],
  ["feeds of a median", "src/scenario/schema/rates.ts", "MOST_FEEDS"],
  ["days that the guards of a file close markets on", "src/scenario/schema/guard-fields.ts", "MOST_HOLIDAYS"],
  ["basis points of the opening that a band reaches", "src/scenario/schema/guard-fields.ts", "MOST_BPS"],
  ["entries of a list of a calendar's days", "src/scenario/schema/calendars.ts", "MOST_ENTRIES"],
  ["days that such a list comes to", "src/scenario/schema/calendars.ts", "MOST_DAYS"],
  ["days from the first to the last of a range", "src/scenario/schema/calendar-texts.ts", "LONGEST_RANGE"],
  ["days in a row without a business day", "src/fx/calendars/business-days.ts", "MOST_CLOSED_DAYS"],
  ["business days that a time is counted by", "src/fx/calendars/business-days.ts", "MOST_BUSINESS_DAYS"],
  ["characters of a comparison", "src/scenario/comparison/comparison-text.ts", "LONGEST_COMPARISON"],
  ["comparisons of one figure", "src/scenario/comparison/comparison-text.ts", "MOST_COMPARISONS"],
  ["characters of a `where`", "src/scenario/read/where.ts", "LONGEST_CONDITION"],
  ["rows of a CSV, and payments of a group", "src/scenario/source/csv.ts", "MOST_ROWS"],
  ["columns of a CSV", "src/scenario/source/csv.ts", "MOST_COLUMNS"],
  ["characters of a cell of a CSV", "src/scenario/source/csv.ts", "LONGEST_CELL"],
  ["payments of a file", "src/scenario/read/payments.ts", "MOST_PAYMENTS"],
  ["steps that those of a file come to", "src/scenario/read/steps.ts", "MOST_STEPS"],
  [
    "mistakes after which the rest of the steps is not looked at",
    "src/scenario/read/step-context.ts",
    "MOST_MISTAKES",
  ],
  ["values between the ends of a `whatIf`", "src/scenario/what-if.ts", "MOST_POINTS"],
  ["points of a modelled path", "src/fx/sources/time-grid.ts", "MAXIMUM_STEPS"],
  ["characters of a tag of the ECB's XML", "src/fx/sources/ecb/parse-ecb-xml.ts", "LONGEST_TAG"],
  [
    "characters of a file in which a list looks for its title",
    "src/files/scenario-library.ts",
    "LONGEST_HEAD",
  ],
  ["links that a path leads through", "src/files/place.ts", "MOST_LINKS"],
  ["levels of a file of vectors", "src/testing/vectors/scan-json.ts", "MAXIMUM_DEPTH"],
  [
    "characters of a text that is printed or held at once; a trace's file has no such end",
    "src/trace/whole-text.ts",
    "LONGEST_TEXT",
  ],
  [
    "pairs of steps that comparing looks at; what is left of longer runs is set beside each other by number",
    "src/report/align-steps.ts",
    "MOST_PAIRS",
  ],
  [
    "characters that reports show of a text of a trace; the rest is left out",
    "src/report/shown-trace.ts",
    "MOST_SHOWN_CHARACTERS",
  ],
];

/** Folders whose texts come from files of a user's. */
const READING = [
  "src/scenario",
  "src/files",
  "src/fx/sources",
  "src/fx/calendars",
  "src/trace",
  "src/testing/vectors",
];

/** Constants there that are called like a cap of a reading and are none: facts of the world, of a contract, of words. */
const NO_CAPS: readonly string[] = [
  "src/fx/sources/ecb/ecb-fix.ts LONGEST_CLOSING",
  "src/testing/vectors/feed-cases.ts MAXIMUM_AGE",
  "src/testing/vectors/feed-cases.ts MAXIMUM_SPREAD",
  "src/testing/vectors/operations/amount.ts MAXIMUM_INTEGER_DIGITS",
  "src/scenario/buildable.ts MOST_DECIMALS",
  "src/scenario/buildable.ts MOST_GUARD_BPS",
];

/** A number that is called like a cap. */
const CAP = /^(?:export )?const ((?:MOST|MAXIMUM|LONGEST)_?[A-Z_]*)(?:: \w+)? = [\d_]+n?;/gm;

/** A key whose text has a default. */
interface Default {
  readonly key: string;
  readonly standard: string;
  readonly about: string;
}

requireAllListed();
const { properties = {} } = scenarioJsonSchema();
const { steps: _, ...sections } = properties;
const defaults = [
  ...Object.entries(sections).flatMap(([key, schema]) => defaultsOf(key, schema)),
  ...VERB_NAMES.flatMap((verb) => defaultsOf(`steps.N.${verb}`, verbJsonSchema(verb))),
];
const example = settingsOfRun(readScenarioFile(path.join(ROOT, "scenarios/01-happy-path.yaml")));

const page = `# How a scenario is read

<!-- Written by scripts/generate/how-read.ts from src/scenario/schema and the plan of a system; npm run check keeps it fresh. -->

What a file leaves out is not left to the code: every value that decides an outcome stands in the file, or is a default of this
page. \`npx corridor explain SCENARIO\` lists all of them for a scenario of the library or a file, each by its key, with its
value and where it is from; so do the report in HTML and Markdown, the console with \`-v\`, and the trace as
[\`settings\`](trace.md).

| from | what it is |
| --- | --- |
| the file | what the file states |
| set | what \`--set\`, \`--seed\`, the page or a program put in its place |
| default | what counts unless the file states it: the table below |
| worked out | what the system is set up with, which follows from the others |

## In which order

1. The file is decoded as UTF-8, with or without a byte order mark, and its size is counted.
2. It is read as YAML in which everything is text, within the counts below; what YAML has beyond lists, maps and texts is refused.
3. \`format\`, where it is given, has to be one that this version reads.
4. Words of earlier versions become today's, and each is named once.
5. \`--set KEY=VALUE\` puts values in place, in the order in which they are given; \`--seed\` replaces the seed.
6. Every key is held against its schema: what is not known is refused with the nearest name, what is left out gets its default.
7. Names are resolved: tokens, then parties and banks, rates with the files that they name, payments, and steps with their times.
8. What is drawn is drawn, from the seed and the name of what is drawn, so that one draw more changes no other.
9. What the desk has is worked out from the steps where the file does not state it, and claims are paired with steps.
10. All mistakes are reported together, each by its line. Without one, \`--fault\` puts its steps in, \`--until\` ends the run after
    one, and \`--no-expect\` records expectations without deciding by them.
11. The system's plan follows from the scenario: guards of pairs, paths, limits of corridors. It is deployed and prepared in the
    minutes before the clock.

## Every default of a file

NAME stands for each name that the file has there, N for the number of an entry. What may be left out altogether has its
defaults where it is there. [The scenario file](scenario-file.md) has the keys without a default, too.

${table(
  ["key", "without it", "what it is"],
  defaults.map(({ key, standard, about }) => [`\`${key}\``, `\`${standard}\``, about]),
)}

## What a system is set up with

Of [the first scenario](../../scenarios/01-happy-path.yaml), whose file states none of these; \`*\` stands for every name, where
all have the same.

${table(
  ["key", "value"],
  example.filter(({ from }) => from === "derived").map(({ key, value }) => [`\`${key}\``, `\`${value}\``]),
)}

\`deployedAt\` is some minutes before the clock: 200 seconds, and 8 for each party and pair, at least 15 minutes; then a second for
each holiday of a pair and each reporter of a median, and the longest \`delayed\`. A band is half to double of what a pair's feed has
at the clock. \`maximumAge\` is a pair's heartbeat, a day unless its \`oracle\` states another, and \`grace\`; with a publisher it is
the time to the publication that is due next, and \`grace\`; \`delayed\` adds twice its time, and \`guards\` put their own in place of
all this. The desk has a million tokens for minting and ten million of each currency for paying out, or more where the payments
of the file need it. Banks work at any time unless \`calendars\` state when.

## Every count that ends a reading

${table(
  ["at most", "of what"],
  CAPS.map(([what, file, constant]) => [capOf(file, constant), what]),
)}

A duration is at most 3650 days, a time from 1999 to 2199, an amount has at most 18 digits before its point, a name 40
characters.
`;

writeFileSync(PAGE, await format(page, { parser: "markdown", printWidth: 110 }));

/** Every text with a default in a schema, by its key. */
function defaultsOf(key: string, schema: JsonSchema): Default[] {
  if (typeof schema.default === "string")
    return [{ key, standard: schema.default, about: schema.description ?? "" }];
  const { items, additionalProperties } = schema;
  const forms = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((form) => defaultsOf(key, form));
  const all = [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, child]) =>
      defaultsOf(`${key}.${name}`, child),
    ),
    ...(typeof additionalProperties === "object" ? defaultsOf(`${key}.NAME`, additionalProperties) : []),
    ...(items === undefined || Array.isArray(items) ? [] : defaultsOf(`${key}.N`, items)),
    ...forms,
  ];
  // Several forms may have the same key with the same default.
  return all.filter(
    (one, at) => all.findIndex((other) => other.key === one.key && other.standard === one.standard) === at,
  );
}

/** Refuses a page that lacks a cap: every number there that is called like one is in the table, or is known to be none. */
function requireAllListed(): void {
  const listed = new Set([...CAPS.map(([, file, constant]) => `${file} ${constant}`), ...NO_CAPS]);
  const missing = READING.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map(
      (name) => `${folder}/${name.replaceAll(path.sep, "/")}`,
    ),
  )
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) =>
      [...readFileSync(path.join(ROOT, file), "utf8").matchAll(CAP)].map(
        ([, constant = ""]) => `${file} ${constant}`,
      ),
    )
    .filter((cap) => !listed.has(cap));
  if (missing.length > 0)
    throw new Error(`docs/reference/how-a-scenario-is-read.md lacks ${missing.join(", ")}`);
}

/** A cap as the code has it, in groups of three digits. */
function capOf(file: string, constant: string): string {
  const found = new RegExp(`const ${constant}(?:: \\w+)? = ([\\d_]+)n?;`).exec(
    readFileSync(path.join(ROOT, file), "utf8"),
  )?.[1];
  if (found === undefined) throw new Error(`${file} has no ${constant}`);
  return found.replaceAll("_", "").replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}
