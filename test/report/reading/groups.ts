import { cell, type PrintedTable } from "./layout.ts";
import type { Reading } from "./reading.ts";

/** A run of hundreds of payments: what was done adds up to what came of it. */
export function readGroups({ heading, rows }: PrintedTable, reading: Reading): void {
  const { words } = reading;
  reading.condensed = true;
  const at = (key: "column.gas" | "column.transactions"): number => heading.indexOf(words[key]);
  const gasAt = at("column.gas");
  const sumOf = (group: string): bigint =>
    rows
      .filter((row) => cell(row, 0) === group)
      .reduce((sum, row) => sum + reading.figure(cell(row, gasAt), group).value.numerator, 0n);
  if (heading.includes(words["column.ended"])) {
    for (const row of rows) {
      const group = cell(row, 0);
      reading.groups.set(group, sumOf(group));
      const transactions = reading.figure(cell(row, at("column.transactions")), group);
      reading.transactions += transactions.value.numerator;
    }
    return;
  }
  for (const [group, gas] of reading.groups)
    reading.check(sumOf(group) === gas, `${group}: gas of steps is not ${gas}`);
}
