import fs from "node:fs";
import path from "node:path";

const HAPPY = fs.readFileSync(
  path.resolve(import.meta.dirname, "../../../scenarios/01-happy-path.yaml"),
  "utf8",
);

/** The first scenario without the claims of its text. */
export const PLAIN: string = HAPPY.slice(0, HAPPY.indexOf("claims:"));

/** One with many steps before its own; they take milliseconds each. */
export function longScenario(steps: number): string {
  const waits = "  - wait: { for: 1s }\n".repeat(steps);
  return PLAIN.replaceAll(/^ {4}at: 2025.*\n/gm, "").replace("steps:\n", `steps:\n${waits}`);
}

/** One that takes seconds to read, in which nothing can interrupt it: a million points of each rate. */
export const SLOW: string = PLAIN.replaceAll(
  /constant: (\d\.\d+)/g,
  "model: { kind: gbm, volatility: 0.08 }\n    start: $1\n    every: 10s",
);
