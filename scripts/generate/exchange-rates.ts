// Writes docs/reference/exchange-rates/ from the cases that the conformance kit runs.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { CASES, FAMILIES, type Family } from "../../src/conformance/cases/families.ts";
import type { ConformanceCase, Example } from "../../src/conformance/cases/conformance-case.ts";
import { NOT_ON_CONTRACTS, NOT_ON_LIBRARY } from "../../src/testing/converters/sides.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../docs/reference/exchange-rates");
const NOTE =
  "<!-- Written by scripts/generate/exchange-rates.ts from src/conformance; npm run check keeps it fresh. -->";

const pages = new Map([
  ["README.md", overview()],
  ...FAMILIES.map((family) => [fileOf(family), pageOf(family)] as const),
]);
mkdirSync(FOLDER, { recursive: true });
for (const file of readdirSync(FOLDER)) if (!pages.has(file)) rmSync(path.join(FOLDER, file));
for (const [file, text] of pages)
  writeFileSync(path.join(FOLDER, file), await format(text, { parser: "markdown", printWidth: 110 }));

function overview(): string {
  return `# Exchange rates: ${CASES.length} ways to get them wrong

${NOTE}

Those of A to E are mistakes that real systems made, those of F questions drawn from a seed, each with an exact answer. Each
has a rule, numbers, and a case in the conformance kit, which this project runs against its library and its contracts, and
[you against yours](../../how-to/test-your-converter.md).

A converter is asked the profiles that it names, \`arithmetic\` unless it names others, by the calls that it has. Where no
rounding is written the figure is exact, and it is asked by any that the converter has; where one is written, by that
one, or by another that gives the same figure. What it does not offer, a currency, a direction, a size, is left out.

A refusal "by another name than" another one has to be told apart from it, by its code or by the name of its error: who
refuses everything for one reason has not looked. TKN and SET are made-up units, of the decimals that are written.

${FAMILIES.map((family) => `## [${family.name}. ${family.title}](${fileOf(family)})\n\n${listOf(family)}`).join("\n\n")}
`;
}

function listOf(family: Family): string {
  return family.cases
    .map(({ id, failure }) => `- [${id}](${fileOf(family)}#${anchorOf(id, failure)}) ${failure}`)
    .join("\n");
}

function pageOf({ name, title, cases }: Family): string {
  return `# ${name}. ${title}

${NOTE}

${cases.map(sectionOf).join("\n\n")}
`;
}

function sectionOf({ id, failure, rule, reason, source, examples }: ConformanceCase): string {
  return `## ${id} ${failure}

${text(reason)}

**${text(rule)}**

${numbersOf(examples)}

Source: ${text(source)}. ${needsOf(examples)} ${sidesOf(id)}`;
}

/** The numbers, in a table; random questions as a list, some of them below their kind. */
function numbersOf(examples: readonly Example[]): string {
  const several = new Set(examples.map(({ profile }) => profile)).size > 1;
  return examples.some(({ samples }) => samples !== undefined)
    ? examples.map((example) => kindOf(example, several)).join("\n")
    : tableOf(examples, several);
}

function tableOf(examples: readonly Example[], several: boolean): string {
  const [head, rule] = several ? [" profile |", "---|"] : ["", ""];
  const rows = examples.map(
    ({ given, expected, profile }) =>
      `| ${cell(given)} | ${cell(expected)} |${several ? ` ${profile} |` : ""}`,
  );
  return [`| given | right |${head}`, `|---|---|${rule}`, ...rows].join("\n");
}

/** A kind of random questions with some of them. */
function kindOf({ given, expected, profile, samples }: Example, several: boolean): string {
  const shown = samples?.() ?? [];
  const asked = several ? ` (profile \`${profile}\`)` : "";
  const lines = shown.map((one) => `  - ${text(one.given)}: **${text(one.expected)}**`);
  return [`- Questions: ${text(given)}${asked}. Right: ${text(expected)}.`, ...lines].join("\n");
}

/** In which profiles this is asked, and by which calls. */
function needsOf(examples: readonly Example[]): string {
  const profiles = [...new Set(examples.map(({ profile }) => profile))];
  const calls = [...new Set(examples.map(({ needs }) => needs))];
  return `Asked in the profile${profiles.length > 1 ? "s" : ""} ${inCode(profiles)}, by ${inCode(calls)}.`;
}

function inCode(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

function sidesOf(id: string): string {
  const [library, contracts] = [NOT_ON_LIBRARY[id], NOT_ON_CONTRACTS[id]];
  if (library !== undefined) return `Run on the contracts; not on the library: ${library}.`;
  return contracts === undefined
    ? "Run on the library and on the contracts."
    : `Run on the library; not on the contracts: ${contracts}.`;
}

/** GitHub's anchor of a heading. */
function anchorOf(id: string, failure: string): string {
  return `${id} ${failure}`
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

function fileOf({ title }: Family): string {
  return `${title.toLowerCase().replaceAll(",", "").replaceAll(" ", "-")}.md`;
}

/** What Markdown would take for its own, outside of code. */
function text(words: string): string {
  return words
    .split("`")
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[<*_]/g, "\\$&")))
    .join("`");
}

function cell(words: string): string {
  return text(words).replaceAll("|", "\\|");
}
