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

export async function typescriptProjects(tarball: string): Promise<void> {
  for (const [example, what, lastLine] of PROJECTS) {
    const project = await install(example, HOW, tarball);
    if (project === undefined) continue;
    const { code, all } = await run("npm test", [], project, true);
    report(what, code === 0 && lastLine.test(all) ? "" : all);
  }
}
