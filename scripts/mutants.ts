// Changes the contracts in small ways and shows that the invariants notice each change: `npm run test:mutants`, or
// with `--only <part of an id>` for some. Prints a line for each, and how many were caught (passed) and not.
import { fork, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs, styleText } from "node:util";
import { MUTANTS } from "../test/mutants/mutants.ts";
import type { Mutant } from "../test/mutants/mutant.ts";
import type { Tried } from "../test/mutants/try-mutant.ts";
import { ROOT } from "./check/run-tool.ts";
import type { Counts } from "./test/runners.ts";

/** Each has a compiler and a chain of its own, about 500 MB. */
const PROCESSES = Math.min(2, availableParallelism());

const { values } = parseArgs({ options: { only: { type: "string", default: "" } } });
const mutants = MUTANTS.filter(({ id }) => id.includes(values.only));
const width = Math.max(...mutants.map(({ id }) => id.length), 0);

const counts = await tryAll(mutants);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;

async function tryAll(waiting: readonly Mutant[]): Promise<Counts> {
  const queue = [...waiting];
  let passed = 0;
  const work = async (): Promise<void> => {
    const worker = fork(join(ROOT, "scripts/mutants-worker.ts"), { cwd: ROOT });
    for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
      const tried = await ask(worker, mutant);
      if (tried.fate === "caught") passed += 1;
      print(mutant, tried);
      // A process that ended takes no more questions.
      if (!worker.connected) return work();
    }
    worker.disconnect();
  };
  await Promise.all(Array.from({ length: PROCESSES }, work));
  return { passed, failed: waiting.length - passed, skipped: 0 };
}

function ask(worker: ChildProcess, { id }: Mutant): Promise<Tried> {
  const started = performance.now();
  return new Promise((done) => {
    const ended = (code: number | null, signal: string | null): void => {
      const seconds = (performance.now() - started) / 1_000;
      done({ id, fate: "BROKEN", note: `its process ended with ${code ?? signal ?? "nothing"}`, seconds });
    };
    worker.once("exit", ended);
    worker.once("message", (message) => {
      worker.off("exit", ended);
      done(message as Tried);
    });
    worker.send(id);
  });
}

function print({ invariant, why }: Mutant, { id, fate, seconds, note }: Tried): void {
  const caught = fate === "caught";
  const line = `${fate.padEnd(9)} ${String(invariant).padStart(2)} ${id.padEnd(width)} ${seconds.toFixed(1).padStart(5)} s`;
  console.log(caught ? line : styleText("red", `${line}\n          ${why}\n          ${note}`));
}
