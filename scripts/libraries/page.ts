import type { Fault } from "./faults/fault.ts";
import { LANGUAGES, type Library } from "./library.ts";
import type { Failure } from "./measure.ts";
import type { MeasuredFault, MeasuredRow, Measurements } from "./measurements.ts";

const NOTE =
  "<!-- Written by scripts/generate/libraries-measured.ts from libraries-measured.json, which npm run libraries writes. -->";

interface Measured {
  readonly library: Library;
  readonly row: MeasuredRow;
}

interface Shown {
  readonly fault: Fault;
  readonly last: MeasuredFault;
}

/** The page on what was measured, as Markdown that is not formatted yet. */
export function libraryPage(
  { rows, faults }: Measurements,
  libraries: readonly Library[],
  known: readonly Fault[],
): string {
  const measured = libraries.flatMap((library): Measured[] => {
    const row = rows.find(({ id }) => id === library.id);
    return row === undefined ? [] : [{ library, row }];
  });
  const shown = known.flatMap((fault): Shown[] => {
    const last = faults.find(({ id }) => id === fault.id);
    return last === undefined ? [] : [{ fault, last }];
  });
  return [
    `# Libraries of money and decimals, measured\n\n${NOTE}`,
    introduction(measured),
    tableOf(measured),
    `## Faults, each shown by the library alone\n\n${FAULTS_WORDS}`,
    ...measured.flatMap(({ library, row }) => faultsOf(library, row, shown)),
    `## What else was not as asked\n\n${FAILURES_WORDS}`,
    ...measured.flatMap(failuresOf),
    REPEAT,
  ].join("\n\n");
}

function introduction(measured: readonly Measured[]): string {
  const spoken = LANGUAGES.filter((name) => measured.some(({ library }) => library.language === name));
  const names = new Set(measured.map(({ library }) => `${library.language} ${library.name}`));
  const clean = measured.filter(({ row }) => row.failed === 0).length;
  return `${names.size} libraries of ${spoken.length} languages, asked in ${measured.length} ways by the [conformance kit](exchange-rates/README.md): ${clean} of them
answered every question right that they offer. An adapter does what a library's own page does and nothing clever. **Of** is how
many cases the profile has, **passed** those of which every question was answered right, **failed** those of which one was
not, and **not offered** those for which the library has no word: a direction, a rounding, a size, a call. A case that is not
offered is held against nobody. Amounts of decimal libraries are converted in ten lines: multiply or divide, then round once.`;
}

function tableOf(measured: readonly Measured[]): string {
  const rows = measured.map(({ library, row }) =>
    cells([
      nameOf(library),
      row.version,
      library.language,
      row.profiles.join(", "),
      row.of,
      row.passed,
      row.failed,
      row.notOffered,
      row.skipped === undefined ? row.date : `${row.date}; since then skipped: ${row.skipped}`,
    ]),
  );
  return [
    "| library | version | language | profile | of | passed | failed | not offered | measured |",
    "| --- | --- | --- | --- | ---: | ---: | ---: | ---: | --- |",
    ...rows,
  ].join("\n");
}

const FAULTS_WORDS = `Each program calls the library without the kit and was run when the page was written: it printed what stands under it. The right
figure is worked out by exact integers, by the sum beside it. What a library's own pages describe is marked so: it is not a
fault, but a thing to know. Where it can be, the figure is that of an invoice of 10,000.00 EUR. Versions are those of the
table; a later one may be right.`;

function faultsOf(library: Library, { version }: MeasuredRow, shown: readonly Shown[]): string[] {
  const own = shown.filter(({ fault }) => fault.library === library.id);
  if (own.length === 0) return [];
  return [
    `### ${library.name} ${version} (${library.language})`,
    ...own.map((one) => faultInWords(one, library.language)),
  ];
}

/** What Markdown calls a language. */
function fenceOf(language: string): string {
  return language === "C++" ? "cpp" : language.toLowerCase();
}

function faultInWords({ fault, last }: Shown, language: string): string {
  const { what, program, sum, documented } = fault;
  const code = [...(program.imports ?? []), program.code].join("\n");
  const known =
    documented === undefined
      ? "No page of the library that we know describes it."
      : `Documented: ${documented}.`;
  return `${what}

\`\`\`${fenceOf(language)}
${code}
\`\`\`

Printed ${figure(last.got)}; right is ${figure(fault.right())}: ${sum}. ${known}`;
}

function figure(text: string): string {
  return `**${text.replaceAll("\n", " ")}**`;
}

const FAILURES_WORDS = `The smallest question of each case that failed. A library of binary floating point fails what no double can hold and what lies on
a tie, as its own pages state. What an adapter writes in ten lines, a reader of texts most of all, is the adapter's.`;

function failuresOf({ library, row }: Measured): string[] {
  if (row.failures.length === 0) return [];
  const kind = library.doubles === true ? ": binary floating point" : "";
  return [
    `### ${nameOf(library)} (${library.language})${kind}`,
    [
      "| case | question | right | got |",
      "| --- | --- | --- | --- |",
      ...row.failures.map(({ id, given, expected, got }: Failure) => cells([id, given, expected, got])),
    ].join("\n"),
  ];
}

const REPEAT = `## How to repeat it

\`\`\`sh
npm run libraries
\`\`\`

It gets every library at the version of the table from npm and from Debian's archive into an empty folder, without root; builds
the drivers of other languages; asks everything in about a minute; runs the programs above; and writes this page. What a
machine lacks, a compiler or Debian's packages, is reported, and keeps its last row. Adapters, drivers and the records of
faults are in \`scripts/libraries\`. A library is added by an adapter of about ten lines, or by a converter in the driver of
its language, and a row in the list.`;

function nameOf({ name, by }: Library): string {
  return by === undefined ? name : `${name}, ${by}`;
}

const LONGEST_CELL = 140;

function cells(values: readonly (string | number)[]): string {
  const shown = values.map((value) => {
    const text = String(value).replaceAll("\n", " ");
    const short = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text;
    return short.replaceAll(/[\\|*_<>`[\]]/g, "\\$&");
  });
  return `| ${shown.join(" | ")} |`;
}
