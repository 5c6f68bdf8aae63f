import { openInProcessChain } from "../src/chain/in-process.ts";
import { ensureBuild } from "../src/cli/ensure-build.ts";
import { runScenario } from "../src/simulate.ts";
import { table } from "../src/report/table.ts";
import { plainSettlements } from "./flow-plain.ts";
import { manyPayments } from "./flow-scenario.ts";

const COUNT = 100;
const ROUNDS = 5;

/** Milliseconds for a run of so many payments, with deployment and preparation. */
async function engineRun(count: number): Promise<number> {
  const rpc = await openInProcessChain();
  const started = performance.now();
  await runScenario(manyPayments(count), rpc);
  const elapsed = performance.now() - started;
  await rpc.close();
  return elapsed;
}

/** Milliseconds for `count` settlements: a run less one of a single payment, so that what is done once is left out. */
async function engineSettlements(count: number): Promise<number> {
  return (await engineRun(count + 1)) - (await engineRun(1));
}

const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[values.length >> 1] ?? 0;

await ensureBuild();
// Both once before they count: the first run pays for loading and compiling the JavaScript.
await engineSettlements(5);
await plainSettlements(5);
const rounds: { engine: number; plain: number }[] = [];
for (let round = 0; round < ROUNDS; round += 1)
  rounds.push({ engine: await engineSettlements(COUNT), plain: await plainSettlements(COUNT) });

const perSecond = (milliseconds: number): number => (COUNT * 1_000) / milliseconds;
const engine = median(rounds.map((round) => perSecond(round.engine)));
const plain = median(rounds.map((round) => perSecond(round.plain)));
const ratio = median(rounds.map((round) => round.plain / round.engine));
if (process.argv.includes("--json")) {
  console.log(JSON.stringify({ engine, plain, ratio }));
} else {
  console.log(
    table(
      [{ heading: "settlements per second, in process" }, { heading: "median", align: "right" }],
      [
        ["granular flow, recorded and reconciled", engine.toFixed(1)],
        ["plain ethers script, the same five transactions", plain.toFixed(1)],
        ["ratio, round by round", ratio.toFixed(2)],
      ],
    ).join("\n"),
  );
}
