// The examples of the pages on `corridor` and `corridor/rates`, compiled against the packed package and run.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asProgram, pageExamples } from "../../test/docs/page-examples.ts";
import { binaryOf, ROOT } from "../check/run-tool.ts";
import { report, run } from "./report.ts";

const PAGES = ["docs/how-to/rates.md", "docs/reference/rates.md", "docs/how-to/simulate-from-a-program.md"];

/** The scenario that a page reads. */
const SCENARIO = "scenarios/01-happy-path.yaml";

export async function pagePrograms(project: string): Promise<void> {
  mkdirSync(join(project, "scenarios"));
  cpSync(join(ROOT, SCENARIO), join(project, SCENARIO));
  for (const page of PAGES) {
    const names = programsOf(page, project);
    const compiled = await compile(project, names);
    const problems = compiled === "" ? await failuresOf(names, project) : compiled;
    report(`the examples of ${page} compile and run`, names.length === 0 ? "There are none." : problems);
  }
}

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

async function compile(project: string, names: readonly string[]): Promise<string> {
  const options = ["--strict", "--module", "nodenext", "--target", "es2024", "--skipLibCheck", "--types", ""];
  const files = names.map((name) => `${name}.ts`);
  const { code, all } = await run(
    process.execPath,
    [binaryOf("typescript", "tsc"), ...options, ...files],
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
