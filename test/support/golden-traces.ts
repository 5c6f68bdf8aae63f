import path from "node:path";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { goldenOf } from "../../src/files/golden.ts";
import { scenarioFiles } from "../../src/files/scenarios.ts";
import { readTraceFile } from "../../src/files/traces.ts";
import type { Trace } from "../../src/trace/trace.ts";

/** Every golden trace by its scenario's name: each is its run's, byte for byte, as the library's own test holds. */
export const goldenTraces: readonly (readonly [name: string, read: () => Trace])[] = scenarioFiles([
  path.join(PACKAGE_ROOT, "scenarios"),
]).map((file) => {
  const name = path.basename(file, ".yaml");
  return [name, () => readTraceFile(goldenOf(file, name))];
});
