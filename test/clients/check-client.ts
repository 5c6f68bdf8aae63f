import { SettlementError } from "../../src/errors/settlement-error.ts";
import { openHttpChain } from "../../src/chain/http.ts";
import { readScenarioFile } from "../../src/files/scenarios.ts";
import { runScenario } from "../../src/simulate.ts";
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

/** Runs the first scenarios on a client, as many as it is good for, and compares each trace with the one expected. */
export async function checkClient(client: Client, library: readonly Expected[]): Promise<Verdict> {
  const missing = unavailable(client);
  if (missing !== undefined) return { outcome: "skipped", detail: missing };
  const scenarios = library.slice(0, client.scenarios);
  const runs = client.renewed ? scenarios.map((scenario) => [scenario]) : [scenarios];
  for (const run of runs) {
    const problem = await checkRun(client, run);
    if (problem !== undefined) return problem;
  }
  const detail = `tells the same of ${scenarios.length} scenarios as the chain in this process`;
  return { outcome: "passed", detail };
}

/** Runs scenarios one after the other on one client. @returns What went wrong, if anything did. */
async function checkRun(client: Client, scenarios: readonly Expected[]): Promise<Verdict | undefined> {
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
    return undefined;
  } catch (error) {
    if (!(error instanceof SettlementError)) throw error;
    return { outcome: "failed", detail: error.message };
  } finally {
    stop(child);
  }
}
