/** Ids of cases by what a runner made of them. */
export interface Outcomes {
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

/** A test runner, as its example uses it. */
export interface Runner {
  readonly name: string;
  readonly example: string;
  /** How the commands on the page begin that run `mine`. */
  readonly command: string;
  /** The test files' ending. */
  readonly ending: string;
  /** What else a test file imports to have `test` and the hook after all tests. */
  readonly imports: string;
  readonly test: "test" | "it";
  readonly after: "after" | "afterAll";
  /** The command that prints what `read` reads. */
  readonly machine: (file: string) => string;
  readonly read: (out: string) => Outcomes;
  /** How a reason is shown beside a skipped case. */
  readonly reason: RegExp;
  /** Whether `describeExchangeRateConformance` finds the runner's functions, and with which options. */
  readonly describes: { readonly options: string } | undefined;
}

const JEST = "node --experimental-vm-modules node_modules/jest/bin/jest.js";

export const RUNNERS: readonly Runner[] = [
  {
    name: "mocha",
    example: "conformance-mocha",
    command: "npx mocha mine.spec.js",
    ending: "spec.js",
    imports: "",
    test: "it",
    after: "after",
    machine: (file) => `npx mocha --reporter json ${file}`,
    read: (out) => {
      const { passes, failures, pending } = parsed(out) as Record<string, readonly { title: string }[]>;
      return { passed: titles(passes), failed: titles(failures), skipped: titles(pending) };
    },
    reason: /- D4 .* \(the profile oracle is not named\)$/m,
    describes: { options: "" },
  },
  {
    name: "vitest",
    example: "conformance-vitest",
    command: "npx vitest run",
    ending: "test.js",
    imports: 'import { afterAll, test } from "vitest";',
    test: "test",
    after: "afterAll",
    machine: (file) => `npx vitest run --reporter=tap-flat ${file}`,
    read: tap,
    reason: /D4 .* \[the profile oracle is not named\]$/m,
    describes: { options: " --globals" },
  },
  {
    name: "node:test",
    example: "conformance-node-test",
    command: "node --test mine.test.js",
    ending: "test.js",
    imports: 'import { after, test } from "node:test";',
    test: "test",
    after: "after",
    machine: (file) => `node --test --test-reporter=tap ${file}`,
    read: tap,
    reason: /D4 .* # the profile oracle is not named$/m,
    describes: undefined,
  },
  {
    name: "jest",
    example: "conformance-jest",
    command: JEST,
    ending: "test.js",
    imports: "",
    test: "test",
    after: "afterAll",
    machine: (file) => `${JEST} --json ${file}`,
    read: jestJson,
    reason: /skipped D4 .* \(the profile oracle is not named\)$/m,
    describes: { options: "" },
  },
];

interface JestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

function jestJson(out: string): Outcomes {
  const results = (parsed(out) as JestReport).testResults.flatMap(({ assertionResults }) => assertionResults);
  const withStatus = (wanted: string) => titles(results.filter(({ status }) => status === wanted));
  return { passed: withStatus("passed"), failed: withStatus("failed"), skipped: withStatus("pending") };
}

/** Lines such as `ok 8 - A8 A rule # SKIP`; vitest's have the file, and the suite, before the title. */
function tap(out: string): Outcomes {
  const lines = [...out.matchAll(/^(ok|not ok) \d+ - (?:\S+ > )?(?:[^>\n]+ > )?(\w+) .*?( # SKIP.*)?$/gm)];
  const idsOf = (result: string, skipped: boolean): string[] =>
    lines
      .filter(([, found, , skip]) => found === result && (skip !== undefined) === skipped)
      .map(([, , id = ""]) => id);
  return { passed: idsOf("ok", false), failed: idsOf("not ok", false), skipped: idsOf("ok", true) };
}

/** What is printed from the first brace on. */
function parsed(out: string): unknown {
  return JSON.parse(out.slice(Math.max(out.indexOf("{"), 0)));
}

const titles = (tests: readonly { readonly title: string }[] = []): string[] =>
  tests.map(({ title }) => title.split(" ", 1).join(""));
