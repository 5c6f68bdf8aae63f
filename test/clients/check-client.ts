import { openHttpChain } from "../../src/chain/http.ts";
import { readScenarioFile } from "../../src/cli/read-scenario-file.ts";
import { runScenario } from "../../src/cli/run-scenario.ts";
import { answers, freePort, stop, unavailable, type Client } from "./clients.ts";
import { comparable, firstDifference } from "./compare.ts";

export interface Verdict {
  readonly outcome: "passed" | "failed" | "skipped";
  readonly detail: string;
}

/** A scenario's file, and what the chain in this process tells of it. */
export interface Expected {
  readonly file: string;
  readonly trace: string;
}

/** Runs every scenario on a client, and compares each trace with the one of the chain in this process. */
export async function checkClient(client: Client, scenarios: readonly Expected[]): Promise<Verdict> {
  const missing = unavailable(client);
  if (missing !== undefined) return { outcome: "skipped", detail: missing };
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = client.start(port);
  try {
    const silence = await answers(url, child);
    if (silence !== undefined) return { outcome: client.optional ? "skipped" : "failed", detail: silence };
    const rpc = await openHttpChain(url);
    for (const { file, trace } of scenarios) {
      const told = comparable(await runScenario(readScenarioFile(file), rpc));
      const difference = firstDifference(trace, told);
      if (difference !== undefined) return { outcome: "failed", detail: `${file}: ${difference}` };
    }
    const detail = `tells the same of ${scenarios.length} scenarios as the chain in this process`;
    return { outcome: "passed", detail };
  } finally {
    stop(child);
  }
}
