import { openInProcessChain } from "../src/chain/in-process.ts";
import { ensureBuild } from "../src/cli/ensure-build.ts";
import { runScenario } from "../src/cli/run-scenario.ts";
import { happyPath } from "../src/cli/happy-path.ts";
import { checkClient, type Verdict } from "../test/clients/check-client.ts";
import { CLIENTS } from "../test/clients/clients.ts";
import { comparable } from "../test/clients/compare.ts";

const MARKS = { passed: "✔", failed: "✖", skipped: "-" } as const;

await ensureBuild();
const expected = comparable(await runScenario(happyPath(), await openInProcessChain()));
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
