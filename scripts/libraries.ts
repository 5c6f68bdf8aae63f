// Measures libraries of money and decimals by the conformance kit: gets each at its version into an empty folder, asks it,
// shows every known fault without the kit, and writes what came to docs/reference/libraries-measured.{json,md}.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "prettier";
import { runNode } from "./check/run-tool.ts";
import { MODULES } from "./libraries/adapters/modules.ts";
import { LIBRARIES } from "./libraries/all-libraries.ts";
import { FAULTS } from "./libraries/faults/faults.ts";
import { measureLibraries, showFaults } from "./libraries/measure-all.ts";
import { MEASUREMENTS, readMeasurements } from "./libraries/measurements.ts";
import { OTHER_LANGUAGES } from "./libraries/other-languages.ts";
import { installModules, prepareLanguages } from "./libraries/sources.ts";

const started = performance.now();
const note = (line: string): void => console.log(line);
const today = new Date().toISOString().slice(0, 10);
const last = readMeasurements();
const folder = mkdtempSync(join(tmpdir(), "corridor-libraries-"));
try {
  note("getting the libraries ...");
  const [modules, others] = await Promise.all([
    installModules(folder, MODULES),
    prepareLanguages(folder, OTHER_LANGUAGES),
  ]);
  const sources = { modules, ...others };
  const rows = await measureLibraries(LIBRARIES, sources, last, today, note);
  const faults = await showFaults(FAULTS, LIBRARIES, sources, last, today, note);
  const text = await format(JSON.stringify({ rows, faults }), { parser: "json", printWidth: 110 });
  writeFileSync(MEASUREMENTS, text);
  const page = await runNode("scripts/generate/libraries-measured.ts");
  if (!page.passed) throw new Error(page.output);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const skipped = rows.filter((row) => row.skipped !== undefined).length;
  const shown = faults.filter(({ date }) => date === today).length;
  note(`${rows.length - skipped} measured, ${skipped} skipped, ${shown} faults shown, in ${seconds} s`);
  if (faults.length < FAULTS.length) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
