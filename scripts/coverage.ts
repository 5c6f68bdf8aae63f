// `npm run test:coverage`: runs the tests of the contracts on instrumented contracts, and fails where a line or a statement
// of a contract, outside the mocks and the feeds, is reached by none. The last line counts covered and other files.
import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "../src/cli/ensure-build.ts";
import { invalidateBuild } from "../src/files/build-stamp.ts";
import { ROOT } from "./check/run-tool.ts";

/** A line of Hardhat's table: a file, its lines and its statements in percent, and the lines that were not reached. */
const ROW = /^║ (contracts\/\S+\.sol) +│ ([\d.]+) +│ ([\d.]+) +│ (.*?) +║$/;
const COMPLETE = "100.00";

const tests = globSync("test/contracts/**/*.test.ts", { cwd: ROOT }).toSorted();
// Hardhat leaves the instrumented contracts where the others were: too large to deploy.
invalidateBuild();
const { output, code } = await runTests();
await ensureBuild();
const measured = new Map(
  output
    .split("\n")
    .map((line) => ROW.exec(line))
    .filter((row) => row !== null)
    .map(([, file = "", lines, statements, missed]) => [file, { lines, statements, missed }]),
);

// A contract that no test so much as loads is in no row.
const deployed = globSync("contracts/*.sol", { cwd: ROOT });
const files = [...new Set([...deployed, ...measured.keys()])]
  .filter((file) => !/^contracts\/(mocks|feeds)\//.test(file))
  .toSorted();
let failed = code === 0 ? 0 : 1;
console.log();
for (const file of files) {
  const { lines = "0", statements = "0", missed = "all" } = measured.get(file) ?? {};
  const complete = lines === COMPLETE && statements === COMPLETE;
  if (!complete) failed += 1;
  const missing = complete ? "" : ` missed: ${missed}`;
  console.log(`${complete ? "✔" : "✖"} ${file} ${lines} % of lines, ${statements} % of statements${missing}`);
}
console.log(`${files.length + (code === 0 ? 0 : 1) - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** On the command line, since Hardhat saves what a task inside a process covered only when that process ends. */
function runTests(): Promise<{ output: string; code: number | null }> {
  const hardhat = join(ROOT, "node_modules/hardhat/dist/src/cli.js");
  const child = spawn(process.execPath, [hardhat, "test", "mocha", "--coverage", ...tests], {
    cwd: ROOT,
    stdio: ["inherit", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((done) => {
    child.on("close", (code) => done({ output, code }));
  });
}
