// `npm run bench:gas`: the gas of each operation and its budget. `-- --json` prints one JSON object and nothing
// else; `-- --update` writes the figures to bench/gas.json, which the tests hold later figures against.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureBuild } from "../src/cli/ensure-build.ts";
import { exitWith } from "../src/cli/exit-with.ts";
import { table } from "../src/report/table.ts";
import { GAS_BUDGETS, GAS_ROWS } from "./gas-budgets.ts";
import { measureGas, type GasReport } from "./gas-measure.ts";

const BASELINE = path.join(import.meta.dirname, "gas.json");

const grouped = (figure: bigint): string => figure.toLocaleString("en");

/** The figures as numbers, each of which is far below 2^53. */
function asJson({ figures }: GasReport, indent?: number): string {
  const numbers = Object.fromEntries(GAS_ROWS.map((row) => [row, Number(figures[row])]));
  return JSON.stringify(numbers, undefined, indent);
}

function asTable({ figures, withStableToken }: GasReport): string {
  const rows = GAS_ROWS.map((row) => {
    const { operation, budget, peer } = GAS_BUDGETS[row];
    const margin = budget - figures[row];
    const inPercent = `${((Number(margin) / Number(budget)) * 100).toFixed(1)} %`;
    const stable = row === "corridorDirect" ? "" : grouped(withStableToken[row]);
    return [operation, grouped(figures[row]), grouped(budget), grouped(margin), inPercent, stable, peer];
  });
  return table(
    [
      { heading: "gas of a transaction" },
      { heading: "measured", align: "right" },
      { heading: "budget", align: "right" },
      { heading: "margin", align: "right" },
      { heading: "", align: "right" },
      { heading: "with StableToken", align: "right" },
      { heading: "best published peer" },
    ],
    rows,
  ).join("\n");
}

try {
  const { values } = parseArgs({
    options: { json: { type: "boolean", default: false }, update: { type: "boolean", default: false } },
  });
  await ensureBuild();
  const report = await measureGas();
  if (values.update) writeFileSync(BASELINE, `${asJson(report, 2)}\n`);
  console.log(values.json ? asJson(report) : asTable(report));
} catch (error) {
  exitWith(error);
}
