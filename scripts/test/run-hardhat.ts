// Runs Hardhat's `test solidity` or `test mocha`, shows what it prints, and sends the true counts to its parent.
// The tasks are called here, not on the command line, because on the command line Hardhat keeps its
// counts to itself, and adds mocha's pending tests to those that passed.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import Mocha from "mocha";
import type { Counts } from "./runners.ts";

interface TestRun {
  /** One for each Solidity test contract; mocha's runs have none. */
  readonly suiteResults?: readonly {
    readonly testResults: readonly { readonly status: "Success" | "Failure" | "Skipped" }[];
  }[];
}

interface TestResult {
  readonly success: boolean;
  readonly value?: TestRun;
  readonly error?: TestRun;
}

let mochaStats: Mocha.Stats | undefined;

/** The usual report, with mocha's own statistics kept. */
class CountingSpec extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    mochaStats = this.stats;
  }
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { grep: { type: "string" } } });
const [kind = "mocha", ...testFiles] = positionals;

// Generated contract types use namespaces, which Node does not strip; Hardhat's command line loads tsx for the same.
// The tsx is Hardhat's: this project does not depend on it otherwise.
const hardhatRequire = createRequire(createRequire(import.meta.url).resolve("hardhat/package.json"));
await import(pathToFileURL(hardhatRequire.resolve("tsx/esm")).href);
const { default: hre } = await import("hardhat");
Object.assign(hre.config.test.mocha, { reporter: CountingSpec });

try {
  const result = (await hre.tasks.getTask(["test", kind]).run({ testFiles, ...values })) as TestResult;
  const counts = kind === "mocha" ? mochaCounts() : solidityCounts(result);
  const failed = counts.failed === 0 && !result.success ? 1 : counts.failed;
  // Leaving at once: a server or a chain that a test left open must not hold the run.
  process.send?.({ ...counts, failed }, () => process.exit(failed === 0 ? 0 : 1));
} catch (error) {
  console.error(error instanceof Error && error.name === "HardhatError" ? error.message : error);
  process.exit(1);
}

function mochaCounts(): Counts {
  const { passes = 0, failures = 0, pending = 0 } = mochaStats ?? {};
  return { passed: passes, failed: failures, skipped: pending };
}

function solidityCounts({ value, error }: TestResult): Counts {
  const results = ((value ?? error)?.suiteResults ?? []).flatMap(({ testResults }) => testResults);
  const count = (wanted: string) => results.filter(({ status }) => status === wanted).length;
  return { passed: count("Success"), failed: count("Failure"), skipped: count("Skipped") };
}
