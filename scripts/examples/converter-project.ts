// The example of the test kit: `corridor/testing` in a project with mocha and chai.
import { cpSync } from "node:fs";
import { join } from "node:path";
import { binaryOf, ROOT } from "../check/run-tool.ts";
import { commandOf, install } from "./packed.ts";
import { commandPasses, report, run } from "./report.ts";

const EXAMPLE = "exchange-rate-conformance";
const PAGE = "docs/how-to/test-your-converter.md";

/** The cases that the wrong converter there has to fail, and no others. */
const WRONG_FAILS = "A2 A7 A9 A10 A11 A12 B2 B3 B7 B8 B9 C6 C9".split(" ");

/** @returns The project; nothing where the package could not be installed. */
export async function converterProject(tarball: string): Promise<string | undefined> {
  const project = await install(EXAMPLE, { page: PAGE, command: "npm init", first: [] }, tarball);
  if (project === undefined) return undefined;
  await commandPasses("the right converter passes what it is asked", project, commandOf(PAGE, "npx mocha"));
  await passes("the corridor settles, and is refused when it should be", project, ["corridor.spec.js"]);
  await failsByName(project);
  await typesResolve(project);
  cpSync(join(ROOT, "examples", EXAMPLE, "package.json"), join(project, "package.json"));
  await commandPasses("the example's own script passes", project, "npm test");
  return project;
}

async function passes(what: string, project: string, specs: readonly string[]): Promise<void> {
  const { code, all } = await run(process.execPath, ["node_modules/mocha/bin/mocha.js", ...specs], project);
  report(what, code === 0 ? "" : all);
}

async function failsByName(project: string): Promise<void> {
  const mocha = ["node_modules/mocha/bin/mocha.js", "--reporter", "json", "wrong.spec.js"];
  const { out, all } = await run(process.execPath, mocha, project);
  const start = out.indexOf("{");
  if (start < 0) {
    report("the wrong converter fails by name", all);
    return;
  }
  const { failures, pending } = JSON.parse(out.slice(start)) as Record<string, readonly { title: string }[]>;
  const failed = (failures ?? []).map(({ title }) => title.split(" ", 1).join(""));
  const same = failed.join(" ") === WRONG_FAILS.join(" ");
  report(
    "the wrong converter fails by name",
    same ? "" : `expected ${WRONG_FAILS.join(" ")}\n     got ${failed.join(" ")}`,
  );
  const skipped = (pending ?? []).find(({ title }) => title.startsWith("C8 "))?.title ?? "no C8";
  report("a skipped case shows its reason", skipped.endsWith("(skipped: we never refund)") ? "" : skipped);
}

async function typesResolve(project: string): Promise<void> {
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", "--skipLibCheck"];
  const tsc = [binaryOf("typescript", "tsc"), ...options, "--types", "", "types.ts"];
  const { code, all } = await run(process.execPath, tsc, project);
  report("the package brings its types", code === 0 ? "" : all);
}
