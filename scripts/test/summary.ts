import { styleText } from "node:util";
import type { RunnerResult } from "./runners.ts";

const COLUMNS = ["passed", "failed", "skipped"] as const;
const WIDTH = 9;

/** Prints a table and, as the very last line, the totals that machines read. @returns Whether all passed. */
export function printSummary(results: readonly RunnerResult[]): boolean {
  const nameWidth = Math.max(...results.map(({ name }) => name.length), 0);
  console.log(
    `\n${" ".repeat(nameWidth)}${[...COLUMNS, "time"].map((column) => column.padStart(WIDTH)).join("")}`,
  );
  for (const result of results) {
    const cells = COLUMNS.map((column) => String(result[column]).padStart(WIDTH));
    const row = `${result.name.padEnd(nameWidth)}${cells.join("")}${`${result.seconds.toFixed(1)} s`.padStart(WIDTH)}`;
    console.log(result.failed > 0 ? styleText("red", row) : row);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  // A selection that selects nothing is a misspelt name, not a success.
  if (passed + failed === 0) console.log("No test was run: nothing matches.");
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0;
}
