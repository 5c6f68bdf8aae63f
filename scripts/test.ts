// `npm test`: the checks, then every test. `npm test -- test/money/money.test.ts` and `npm test -- --grep refund` run only
// those tests, and no checks.
import { parseArgs } from "node:util";
import { runChecks } from "./check/run-checks.ts";
import { RUNNERS, type RunnerResult, run } from "./test/runners.ts";
import { printSummary } from "./test/summary.ts";

const { positionals: files, values } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: "string" } },
});
const isSelection = files.length > 0 || values.grep !== undefined;

const results: RunnerResult[] = [];
if (!isSelection) results.push(await check());
for (const runner of RUNNERS) {
  const own = files.filter((file) => runner.ownsFile(file));
  if (files.length > 0 && own.length === 0) continue;
  const grep = values.grep === undefined ? [] : ["--grep", values.grep];
  results.push(await run(runner, ...own, ...grep));
}
process.exitCode = printSummary(results) ? 0 : 1;

async function check(): Promise<RunnerResult> {
  const started = performance.now();
  const checks = await runChecks();
  const passed = checks.filter((result) => result.passed).length;
  const seconds = (performance.now() - started) / 1000;
  console.log();
  return { name: "check", passed, failed: checks.length - passed, skipped: 0, seconds };
}
