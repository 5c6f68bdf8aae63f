import { openInProcessChain } from "../../src/chain/in-process.ts";
import { runScenario } from "../../src/simulate.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { Trace } from "../../src/trace/trace.ts";

/** Runs a scenario on a fresh chain in this process. */
export async function runInProcess(scenario: Scenario): Promise<Trace> {
  const rpc = await openInProcessChain();
  try {
    return await runScenario(scenario, rpc);
  } finally {
    await rpc.close();
  }
}
