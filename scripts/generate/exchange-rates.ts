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

Each is a mistake that real systems made. Each has a rule, a number, and a case in the conformance kit, which this project
runs against its library and its contracts, and [you against yours](../../how-to/test-your-converter.md).

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

| given | right |
|---|---|
${examples.map(rowsOf).join("\n")}

Source: ${text(source)}. ${sidesOf(id)}`;
}

/** An example; a series with the first of its questions below it. */
function rowsOf({ given, expected, samples }: Example): string {
  const shown = samples?.() ?? [];
  return [
    `| ${cell(given)} | ${cell(expected)} |`,
    ...shown.map((sample) => `| ... ${cell(sample.given)} | ${cell(sample.expected)} |`),
  ].join("\n");
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
