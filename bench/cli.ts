// Prints how long the commands take that people wait for, each as a process of its own. Nothing is asserted: machines
// differ. The aims are 0.3 s for what only lists, and 2 s for a run of one scenario.
import { spawnSync } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "..");
const CORRIDOR = path.join(ROOT, "src/cli/main.ts");
const HARDHAT = path.join(ROOT, "node_modules/hardhat/dist/src/cli.js");
const RUNS = 7;

const COMMANDS: readonly (readonly [aim: number, args: readonly string[], program?: string])[] = [
  [0.2, ["help"]],
  [0.3, ["list"]],
  [0.3, ["explain", "stale-rate"]],
  // What a shell waits for when the Tab key is pressed.
  [0.3, ["complete", "run", "--fault", "stale"]],
  [2, ["run", "scenarios/01-happy-path.yaml"]],
  [0.7, ["settle", "list"], HARDHAT],
];

console.log(`Seconds, best and middle of ${RUNS} runs:`);
for (const [aim, args, program = CORRIDOR] of COMMANDS) {
  // The first one reads files that the others find in memory.
  seconds(program, args);
  const all = Array.from({ length: RUNS }, () => seconds(program, args)).toSorted(
    (left, right) => left - right,
  );
  const [best = 0, middle = 0] = [all[0], all[Math.floor(RUNS / 2)]];
  console.log(
    `${best.toFixed(2)}  ${middle.toFixed(2)}  (aim ${aim.toFixed(1)})  ${path.basename(program)} ${args.join(" ")}`,
  );
}

function seconds(program: string, args: readonly string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status ?? "a signal"}: ${stderr}`);
  return (performance.now() - began) / 1_000;
}
