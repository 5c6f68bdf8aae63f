// Runs Hardhat's `test mocha`, shows what it prints, and sends the true counts to its parent. The task is called here,
// not on the command line, because there Hardhat keeps its counts to itself, and adds pending tests to those passed.
import { globSync } from "node:fs";
import { parseArgs } from "node:util";
import Mocha from "mocha";
import { ROOT } from "../check/run-tool.ts";
import { loadTsx } from "./load-tsx.ts";
import type { Counts } from "./runners.ts";

let stats: Mocha.Stats | undefined;

/** The usual report, with mocha's own statistics kept. */
class CountingSpec extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    stats = this.stats;
  }
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { grep: { type: "string" } } });
// Hardhat would take every module under test/ for tests.
const testFiles =
  positionals.length > 0 ? positionals : globSync("test/**/*.test.ts", { cwd: ROOT }).toSorted();

await loadTsx();
const { default: hre } = await import("hardhat");
Object.assign(hre.config.test.mocha, { reporter: CountingSpec });

try {
  const result = (await hre.tasks.getTask(["test", "mocha"]).run({ testFiles, ...values })) as {
    readonly success: boolean;
  };
  const { passes: passed = 0, failures = 0, pending: skipped = 0 } = stats ?? {};
  const failed = failures === 0 && !result.success ? 1 : failures;
  // Leaving at once: a server or a chain that a test left open must not hold the run.
  process.send?.({ passed, failed, skipped } satisfies Counts, () => process.exit(failed === 0 ? 0 : 1));
} catch (error) {
  console.error(error instanceof Error && error.name === "HardhatError" ? error.message : error);
  process.exit(1);
}
