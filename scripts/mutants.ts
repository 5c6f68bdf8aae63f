// Changes the contracts in small ways and shows that an invariant or a test of the contracts notices each change:
// `npm run test:mutants`, or with `--only <part of an id>` for some. Prints a line for each, and how many were caught
// (passed) and not.
import { fork, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs, styleText } from "node:util";
import { MUTANTS } from "../test/mutants/mutants.ts";
import type { Mutant } from "../test/mutants/mutant.ts";
import type { Tried } from "../test/mutants/try-mutant.ts";
import { ROOT } from "./check/run-tool.ts";
import type { Counts } from "./test/runners.ts";

type Take = (waiting: Mutant[]) => Mutant | undefined;

/**
 * From where each process takes its next mutant. Each has a compiler and chains of its own, about 700 MB; from both ends,
 * so that for the most part one tries what invariants notice, the other what tests do, a file's one after the other.
 */
const ENDS: readonly Take[] = [(waiting) => waiting.shift(), (waiting) => waiting.pop()];
const PROCESSES = ENDS.slice(0, availableParallelism());

const { values } = parseArgs({ options: { only: { type: "string", default: "" } } });
const mutants = MUTANTS.filter(({ id }) => id.includes(values.only));
const width = (texts: readonly string[]): number => Math.max(...texts.map(({ length }) => length), 0);
const widths = { id: width(mutants.map(({ id }) => id)), by: width(mutants.map(noticedBy)) };

const counts = await tryAll(mutants);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;

async function tryAll(waiting: readonly Mutant[]): Promise<Counts> {
  const queue = [...waiting];
  let passed = 0;
  const work = async (take: Take): Promise<void> => {
    const worker = fork(join(ROOT, "scripts/mutants-worker.ts"), { cwd: ROOT });
    for (let mutant = take(queue); mutant !== undefined; mutant = take(queue)) {
      const tried = await ask(worker, mutant);
      if (tried.fate === "caught") passed += 1;
      print(mutant, tried);
      // A process that ended takes no more questions.
      if (!worker.connected) return work(take);
    }
    worker.disconnect();
  };
  await Promise.all(PROCESSES.map(work));
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

/** What must notice it: the number of an invariant, or the first of the tests. */
function noticedBy(mutant: Mutant): string {
  return "tests" in mutant ? mutant.tests[0] : String(mutant.invariant);
}

function print(mutant: Mutant, { id, fate, seconds, note }: Tried): void {
  const by = noticedBy(mutant).padEnd(widths.by);
  const line = `${fate.padEnd(9)} ${by} ${id.padEnd(widths.id)} ${seconds.toFixed(1).padStart(5)} s`;
  console.log(
    fate === "caught" ? line : styleText("red", `${line}\n          ${mutant.why}\n          ${note}`),
  );
}
