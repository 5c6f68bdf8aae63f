// `npm run test:kit`: the conformance kit under many seeds, and the drivers that ship in every language there is: proofs
// that take longer than a change should wait for, `*.proof.ts` beside the tests.
import { globSync } from "node:fs";
import { ROOT } from "./check/run-tool.ts";
import { RUNNERS, run, type RunnerResult } from "./test/runners.ts";
import { printSummary } from "./test/summary.ts";

const proofs = globSync("test/**/*.proof.ts", { cwd: ROOT }).toSorted();
const results: RunnerResult[] = [];
for (const runner of RUNNERS) results.push(await run(runner, ...proofs));
process.exitCode = printSummary(results) ? 0 : 1;
