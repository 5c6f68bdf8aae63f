import { spawn } from "node:child_process";
import { ROOT } from "../check/run-tool.ts";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface RunnerResult extends Counts {
  readonly name: string;
  readonly seconds: number;
}

/** A script that runs tests, prints their output, and sends its Counts to the process that started it. */
export interface Runner {
  readonly name: string;
  readonly script: string;
  readonly arguments: readonly string[];
  /** Whether a test file named on the command line is for this runner. */
  readonly ownsFile: (file: string) => boolean;
}

// In this order, one at a time: their output is read by people, and each uses every core by itself.
export const RUNNERS: readonly Runner[] = [
  {
    name: "mocha",
    script: "scripts/test/run-mocha.ts",
    arguments: [],
    ownsFile: (file) => file.endsWith(".ts"),
  },
];

/** Runs one and counts; a runner that ends without having sent its counts counts as one failure. */
export function run(runner: Runner, ...selection: string[]): Promise<RunnerResult> {
  const started = performance.now();
  const child = spawn(process.execPath, [runner.script, ...runner.arguments, ...selection], {
    cwd: ROOT,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  let counts: Counts | undefined;
  child.on("message", (message) => {
    counts = message as Counts;
  });
  return new Promise((done) => {
    child.on("close", (code, signal) => {
      const seconds = (performance.now() - started) / 1000;
      done({ name: runner.name, seconds, ...settled(runner.name, counts, code ?? signal ?? "") });
    });
  });
}

function settled(name: string, counts: Counts | undefined, end: number | string): Counts {
  if (counts === undefined) {
    console.log(`${name} ended (${end}) before it could count its tests.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  if (end === 0 || counts.failed > 0) return counts;
  console.log(`${name} ended with ${end} although no test failed.`);
  return { ...counts, failed: 1 };
}
