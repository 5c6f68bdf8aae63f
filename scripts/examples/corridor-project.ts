// The example of fixtures and matchers: `corridor/testing` in a project with mocha and chai.
import { binaryOf } from "../check/run-tool.ts";
import { commandOf, install } from "./packed.ts";
import { commandPasses, report, run } from "./report.ts";

const EXAMPLE = "corridor-in-a-test";
const PAGE = "docs/how-to/test-your-converter.md";

/** @returns The project; nothing where the package could not be installed. */
export async function corridorProject(tarball: string): Promise<string | undefined> {
  const how = { page: PAGE, command: "npm install --save-dev corridor", first: ["package.json"] };
  const project = await install(EXAMPLE, how, tarball);
  if (project === undefined) return undefined;
  const mocha = commandOf(PAGE, "npx mocha corridor.spec.js");
  await commandPasses("the corridor settles, and is refused when it should be", project, mocha);
  await commandPasses(
    "the example's own script passes, the kit by corridor's door in it",
    project,
    "npm test",
  );
  await typesResolve(project);
  return project;
}

async function typesResolve(project: string): Promise<void> {
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", "--skipLibCheck"];
  const tsc = [binaryOf("typescript", "tsc"), ...options, "--types", "", "types.ts"];
  const { code, all } = await run(process.execPath, tsc, project);
  report("the package brings its types", code === 0 ? "" : all);
}
