import { join } from "node:path";
import { styleText } from "node:util";
import { claimFindings } from "./claims.ts";
import { CODE, generatedFilesFresh, PAGES } from "./generated-files.ts";
import { houseRuleFindings } from "./house-rules.ts";
import { importFindings, pageFindings, webFindings } from "./import-direction.ts";
import { lockFileFindings } from "./lock-file.ts";
import { patternFindings } from "./patterns.ts";
import { type Outcome, binaryOf, ROOT, runNode } from "./run-tool.ts";
import { type SourceFile, readPageFiles, readSourceFiles } from "./source-files.ts";
import { tableFindings } from "./tables.ts";
import { mirrorFindings } from "./test-mirror.ts";
import { Inputs } from "./unchanged.ts";
import { statedVersions, versionFindings } from "./versions.ts";

interface Check {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
  /** All that it reads and writes, where it is passed over as long as none of that changes. */
  readonly inputs?: readonly string[];
}

/** What generators read and write: everything but measurements and the tests that no page is made from. */
const GENERATOR_INPUTS = [
  "{src,contracts,scripts,scenarios,typechain-types,docs,examples}/**",
  "test/testing/vectors/*.json",
  "test/roles/**",
  "*.{md,json,ts}",
];

export interface CheckResult extends Outcome {
  readonly name: string;
  readonly seconds: number;
}

const GENERATED: Check = {
  name: "generated code",
  run: () => generatedFilesFresh(CODE),
  inputs: GENERATOR_INPUTS,
};

const ANY_TIME: Check[] = [
  {
    name: "format",
    // The cache lies in node_modules, so that another version of prettier starts with an empty one.
    run: () =>
      runNode(
        binaryOf("prettier"),
        ..."--check . --log-level warn --cache --cache-strategy content".split(" "),
      ),
  },
  {
    name: "Solidity lint",
    // --disc: no look on the network for a newer solhint.
    run: () =>
      runNode(binaryOf("solhint"), "--disc", "--noPoster", "--max-warnings", "0", "contracts/**/*.sol"),
    inputs: ["contracts/**", ".solhint.json"],
  },
  { name: "import direction", run: async () => outcomeOf(importDirection(readSourceFiles())) },
  { name: "house rules", run: async () => outcomeOf(readSourceFiles().flatMap(houseRuleFindings)) },
  {
    name: "mirror of tests",
    run: async () => outcomeOf(mirrorFindings(readSourceFiles().map(({ path }) => path))),
  },
  {
    name: "patterns",
    run: async () => outcomeOf(patternFindings([...readSourceFiles(), ...readPageFiles()])),
    inputs: ["{src,web,scripts/check}/**"],
  },
  {
    name: "tables",
    run: async () => outcomeOf(tableFindings([...readSourceFiles(), ...readPageFiles()])),
    inputs: ["{src,web,scripts/check}/**"],
  },
  { name: "claims", run: async () => outcomeOf(claimFindings()) },
  { name: "versions", run: async () => outcomeOf(versionFindings(statedVersions())) },
  { name: "lock file", run: async () => outcomeOf(lockFileFindings()) },
];

const AFTER_GENERATED: Check[] = [
  { name: "generated pages", run: () => generatedFilesFresh(PAGES), inputs: GENERATOR_INPUTS },
  {
    name: "language",
    run: () => runNode("scripts/check/language.ts"),
    inputs: ["{src,scripts,scenarios,docs,examples,bench}/**", "*.md"],
  },
  { name: "lint", run: () => runNode(binaryOf("oxlint")) },
  { name: "types", run: () => runNode(binaryOf("typescript", "tsc")) },
  { name: "types of the page", run: () => runNode(binaryOf("typescript", "tsc"), "-p", "web") },
  { name: "types of its tests", run: () => runNode(binaryOf("typescript", "tsc"), "-p", "test/page") },
  {
    name: "the kit's package",
    run: () => runNode("scripts/build-kit.ts"),
    inputs: ["{src/conformance,kit,scripts/kit}/**", "scripts/build-kit.ts", "package.json", "tsconfig.json"],
  },
  {
    name: "public declarations",
    run: () => runNode("scripts/api.ts"),
    inputs: [
      "{src,api,typechain-types,scripts/api,docs/reference/api}/**",
      "{scripts/api,tsconfig*,package,kit/package}.{ts,json}",
    ],
  },
  // From the doors, and from what is started by its path or URL; what only tests import is found, too.
  { name: "exports", run: () => runNode(binaryOf("knip"), "--production", "--no-progress") },
  // Loads the contracts' tests, and with them the contracts' types.
  {
    name: "lists of branches",
    run: () => runNode("scripts/check/branch-lists.ts"),
    inputs: ["{test,src,scripts,contracts,typechain-types}/**"],
  },
];

// Node keeps what it has compiled: most checks are programs of their own that load the same files.
process.env["NODE_COMPILE_CACHE"] ??= join(ROOT, "node_modules/.cache/node");

/** Runs every check, side by side where one does not read what another writes, and prints a line for each. */
export async function runChecks(): Promise<CheckResult[]> {
  const generated = perform(GENERATED);
  const independent = ANY_TIME.map(perform);
  await generated;
  const results = await Promise.all([generated, ...independent, ...AFTER_GENERATED.map(perform)]);
  for (const { name, passed, output } of results) {
    if (!passed) console.log(`\n${styleText("bold", name)}\n${output.trimEnd()}`);
  }
  return results;
}

async function perform({ name, run, inputs }: Check): Promise<CheckResult> {
  const started = performance.now();
  const known = inputs === undefined ? undefined : new Inputs(name, inputs);
  const outcome = await unlessKnown(known, run).catch((error: Error) => ({
    passed: false,
    output: error.stack ?? error.message,
  }));
  const seconds = (performance.now() - started) / 1000;
  const mark = outcome.passed ? styleText("green", "✔") : styleText("red", "✖");
  console.log(`${mark} ${name.padEnd(18)}${seconds.toFixed(1).padStart(5)} s`);
  return { name, seconds, ...outcome };
}

function importDirection(files: SourceFile[]): string[] {
  return [...files.flatMap(importFindings), ...pageFindings(files), ...webFindings(readPageFiles())];
}

/** Runs a check, unless it passed on the very same files before. */
async function unlessKnown(inputs: Inputs | undefined, run: Check["run"]): Promise<Outcome> {
  if (inputs?.areKnown() === true) return { passed: true, output: "" };
  const outcome = await run();
  if (outcome.passed) inputs?.record();
  return outcome;
}

function outcomeOf(findings: string[]): Outcome {
  return { passed: findings.length === 0, output: findings.join("\n") };
}
