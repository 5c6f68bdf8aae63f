// The examples of the types: every door in strict TypeScript, as Node and as a bundler resolve it.
import { install } from "./packed.ts";
import { report, run } from "./report.ts";

const HOW = { page: "docs/how-to/use-the-contracts.md", command: "npm install", first: ["package.json"] };

/** A project, what it proves, and the last line of its test. */
const PROJECTS = [
  [
    "typescript-nodenext",
    "every door opens in strict TypeScript, as Node resolves it",
    /every door opens\s*$/,
  ],
  [
    "typescript-bundler",
    "corridor/rates runs in a page's bundle, and every door has its types for a bundler",
    /100\.00 EUR = 16243 JPY, in \d+ KiB\s*$/,
  ],
] as const;

/** @param like A project that has the package installed. */
export async function typescriptProjects(tarball: string, like: string): Promise<void> {
  let installed = like;
  for (const [example, what, lastLine] of PROJECTS) {
    const project = await install(example, { ...HOW, like: installed }, tarball);
    if (project === undefined) continue;
    installed = project;
    const { code, all } = await run("npm test", [], project, true);
    report(what, code === 0 && lastLine.test(all) ? "" : all);
  }
}
