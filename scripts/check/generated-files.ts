import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Outcome, ROOT, runNode } from "./run-tool.ts";
import { filesUnder } from "./source-files.ts";

export interface Generator {
  readonly name: string;
  /** The folders or files it writes, from the project's root. */
  readonly paths: readonly string[];
  /** Writes them anew, in place. */
  readonly generate: () => Promise<Outcome>;
}

// What is generated and committed. One at a time, in this order: a later one may read an earlier one's.

/** Code, which lint, types and tests read. */
export const CODE: readonly Generator[] = [
  {
    name: "contract types",
    paths: ["typechain-types"],
    generate: () => runNode("scripts/check/generate-types.ts"),
  },
  {
    name: "names of the contracts' errors",
    paths: ["src/scenario/contract-errors.ts"],
    generate: () => runNode("scripts/generate/contract-errors.ts"),
  },
  {
    name: "names of the contracts' events",
    paths: ["src/scenario/contract-events.ts"],
    generate: () => runNode("scripts/generate/contract-events.ts"),
  },
  {
    name: "words of the verbs",
    paths: ["src/report/words/verbs.ts"],
    generate: () => runNode("scripts/generate/verb-words.ts"),
  },
];

/** Schemas and pages, which only people and editors read. */
export const PAGES: readonly Generator[] = [
  {
    name: "schema of scenarios",
    paths: ["docs/schema/scenario.schema.json"],
    generate: () => runNode("scripts/generate/scenario-schema.ts"),
  },
  {
    name: "page on scenario files",
    paths: ["docs/reference/scenario-file.md"],
    generate: () => runNode("scripts/generate/scenario-file.ts"),
  },
  {
    name: "page on how a scenario is read",
    paths: ["docs/reference/how-a-scenario-is-read.md"],
    generate: () => runNode("scripts/generate/how-read.ts"),
  },
  {
    name: "page on the escrow's states",
    paths: ["docs/reference/escrow-states.md"],
    generate: () => runNode("scripts/generate/escrow-states.ts"),
  },
  {
    name: "page on roles",
    paths: ["docs/reference/roles.md"],
    generate: () => runNode("scripts/generate/roles.ts"),
  },
  {
    name: "schema and page of the trace",
    paths: ["docs/schema/trace.schema.json", "docs/reference/trace.md"],
    generate: () => runNode("scripts/generate/trace-schema.ts"),
  },
  {
    name: "pages on exchange rates",
    paths: ["docs/reference/exchange-rates"],
    generate: () => runNode("scripts/generate/exchange-rates.ts"),
  },
  {
    name: "schema and operations of the vectors",
    paths: ["kit/vectors/vectors.schema.json", "kit/vectors/README.md"],
    generate: () => runNode("scripts/generate/vectors.ts"),
  },
  {
    name: "page on libraries that were measured",
    paths: ["docs/reference/libraries-measured.md"],
    generate: () => runNode("scripts/generate/libraries-measured.ts"),
  },
  {
    name: "pages on errors, exit codes and the command line",
    paths: [
      "docs/reference/errors.md",
      "docs/reference/exit-codes.md",
      "docs/reference/command-line.md",
      "docs/reference/command-line.zh.md",
    ],
    generate: () => runNode("scripts/generate/command-reference.ts"),
  },
  {
    name: "glossary",
    paths: ["docs/reference/glossary.md"],
    generate: () => runNode("scripts/generate/glossary.ts"),
  },
  {
    name: "pages on operations",
    paths: ["docs/operations"],
    generate: () => runNode("scripts/generate/operations.ts"),
  },
  {
    name: "output in the READMEs",
    paths: ["README.md", "README.zh.md"],
    generate: () => runNode("scripts/generate/readme.ts"),
  },
];

/** Generates everything and reports the files that were out of date; the fresh ones stay. */
export async function generatedFilesFresh(generators: readonly Generator[]): Promise<Outcome> {
  const found: string[] = [];
  for (const generator of generators) {
    const before = contents(generator.paths);
    const { passed, output } = await generator.generate();
    if (!passed)
      return { passed, output: [...found, `${generator.name} could not be generated:`, output].join("\n") };
    const stale = differences(before, contents(generator.paths));
    if (stale.length > 0)
      found.push(...stale, `The fresh ${generator.name} are in place now: look at them and commit them.`, "");
  }
  return { passed: found.length === 0, output: found.join("\n") };
}

function contents(paths: readonly string[]): Map<string, string> {
  const files = paths.flatMap((path) => filesUnder(path));
  return new Map(files.map((file) => [file, readFileSync(join(ROOT, file), "utf8")]));
}

function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const all = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return all.flatMap((file) => {
    if (!before.has(file)) return [`${file} was missing`];
    if (!after.has(file)) return [`${file} is generated no longer`];
    return before.get(file) === after.get(file) ? [] : [`${file} was stale`];
  });
}
