// Compares the lists of branches at the top of the contracts' tests with the tests that mocha finds there. The files
// are loaded and no test is run, so that titles made in loops count as well.
import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import Mocha from "mocha";
import { branchFindings, type TitlePath } from "./branch-list.ts";
import { ROOT } from "./run-tool.ts";

const paths = globSync("test/contracts/**/*.test.ts", { cwd: ROOT }).toSorted();

// As scripts/test/run-mocha.ts loads them: contract types use namespaces, which Node does not strip.
const hardhatRequire = createRequire(createRequire(import.meta.url).resolve("hardhat/package.json"));
await import(pathToFileURL(hardhatRequire.resolve("tsx/esm")).href);

const mocha = new Mocha({ dryRun: true });
for (const path of paths) mocha.addFile(join(ROOT, path));
await mocha.loadFilesAsync();

const tests = new Map<string, TitlePath[]>(paths.map((path) => [path, []]));
mocha.suite.eachTest((test) => {
  const path = relative(ROOT, test.file ?? "").replaceAll("\\", "/");
  tests.get(path)?.push(test.titlePath());
});
const findings = [...tests].flatMap(([path, titles]) =>
  branchFindings({ path, text: readFileSync(join(ROOT, path), "utf8") }, titles),
);
for (const finding of findings) console.log(finding);
// At once: the chain that some of the files open on loading must not hold the check.
process.exit(findings.length === 0 ? 0 : 1);
