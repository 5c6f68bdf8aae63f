import path from "node:path";
import { PACKAGE_ROOT } from "../src/chain/package-root.ts";
import { ensureBuild } from "../src/cli/ensure-build.ts";
import { readTraceFile } from "../src/files/traces.ts";
import { scenarioFiles } from "../src/files/scenarios.ts";
import { goldenOf } from "../src/files/golden.ts";
import { checkClient, type Verdict } from "../test/clients/check-client.ts";
import { CLIENTS } from "../test/clients/clients.ts";
import { comparable } from "../test/clients/compare.ts";

const MARKS = { passed: "✔", failed: "✖", skipped: "-" } as const;

await ensureBuild();
// The trace of an in-process run is the golden trace, as the tests check.
const expected = scenarioFiles([path.join(PACKAGE_ROOT, "scenarios")]).map((file) => {
  const golden = goldenOf(file, path.basename(file, ".yaml"));
  return { file, trace: comparable(readTraceFile(golden)) };
});
const verdicts: Verdict[] = [];
for (const client of CLIENTS) {
  const verdict = await checkClient(client, expected);
  verdicts.push(verdict);
  const skipped = verdict.outcome === "skipped" ? "skipped: " : "";
  console.log(`${MARKS[verdict.outcome]} ${client.name} ${skipped}${verdict.detail}`);
}
const count = (outcome: Verdict["outcome"]): number =>
  verdicts.filter((verdict) => verdict.outcome === outcome).length;
console.log(`${count("passed")} passed, ${count("failed")} failed`);
process.exitCode = count("failed") === 0 ? 0 : 1;
