// The examples of the pages on `corridor` and `corridor/rates`, compiled against the packed package and run.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { asProgram, pageExamples } from "../../test/docs/page-examples.ts";
import { binaryOf, ROOT } from "../check/run-tool.ts";
import { report, run } from "./report.ts";

const TESTING_PAGE = "docs/how-to/test-with-fixtures-and-matchers.md";

const PAGES = [
  "docs/how-to/rates.md",
  "docs/reference/rates.md",
  "docs/how-to/simulate-from-a-program.md",
  "docs/how-to/write-a-scenario.md",
];

/** The scenario that a page reads. */
const SCENARIO = "scenarios/01-happy-path.yaml";

export async function pagePrograms(project: string): Promise<void> {
  cpSync(join(ROOT, "scenarios"), join(project, "scenarios"), {
    recursive: true,
    filter: (file) => !file.split(sep).includes("golden"),
  });
  for (const page of PAGES) {
    const names = programsOf(page, project);
    const compiled = await compile(project, names);
    const problems = compiled === "" ? await failuresOf(names, project) : compiled;
    report(`the examples of ${page} compile and run`, names.length === 0 ? "There are none." : problems);
  }
}

/** The examples of the page on fixtures and matchers, and those of both under jest, whose modules are in a realm of their own. */
export async function testingPrograms(project: string): Promise<void> {
  const installed = await run("npm install --save-dev fast-check jest", [], project, true);
  if (installed.code !== 0) return report("fast-check and jest are installed", installed.all);
  const names = programsOf(TESTING_PAGE, project).filter(
    (name) => !readFileSync(join(project, `${name}.ts`), "utf8").includes('from "vitest"'),
  );
  // The page's own test holds their types; here chai has none.
  await compile(project, names, "--noCheck");
  const problems = await failuresOf(names, project);
  report(`the examples of ${TESTING_PAGE} run`, names.length === 0 ? "There are none." : problems);
  writeFileSync(join(project, "corridor.test.js"), UNDER_JEST);
  const jest = "node --experimental-vm-modules node_modules/jest/bin/jest.js corridor.test.js";
  const { code, all } = await run(jest, [], project, true);
  report("a corridor and a scenario run under jest", code === 0 ? "" : all);
}

const UNDER_JEST = `
import { deployCorridor, runScenario } from "corridor/testing";
import { corridorMatchers } from "corridor/testing/expect";
expect.extend(corridorMatchers);
test("a corridor settles", async () => {
  const corridor = await deployCorridor({ rates: { "EUR/USD": "1.0835", "EUR/CNY": "7.8500" } });
  await expect(corridor.settle("1000.00 EUR")).settleFor("7740.68 CNY");
  await corridor.close();
}, 60_000);
test("a scenario settles", async () => {
  const trace = await runScenario(${JSON.stringify(SCENARIO)});
  await expect(trace).settleFor("7477.30 CNY");
  await expect(expect(trace).settleFor("1.00 CNY")).rejects.toThrow("7477.30 CNY");
}, 60_000);
`;

/** Writes the programs of a page. @returns Their names, without the ending. */
function programsOf(page: string, project: string): string[] {
  const examples = pageExamples(readFileSync(join(ROOT, page), "utf8"));
  return examples
    .filter(({ language }) => language === "ts")
    .map(({ text }, at) => {
      const name = `${page.replaceAll(/\W/g, "-")}-${at + 1}`;
      writeFileSync(join(project, `${name}.ts`), asProgram(text));
      return name;
    });
}

async function compile(
  project: string,
  names: readonly string[],
  ...more: readonly string[]
): Promise<string> {
  const options = ["--strict", "--module", "nodenext", "--target", "es2024", "--skipLibCheck", "--types", ""];
  const files = names.map((name) => `${name}.ts`);
  const { code, all } = await run(
    process.execPath,
    [binaryOf("typescript", "tsc"), ...options, ...more, ...files],
    project,
  );
  return code === 0 ? "" : all;
}

async function failuresOf(names: readonly string[], project: string): Promise<string> {
  const failures: string[] = [];
  for (const name of names) {
    const { code, all } = await run(process.execPath, [`${name}.js`], project);
    if (code !== 0) failures.push(all);
  }
  return failures.join("\n");
}
