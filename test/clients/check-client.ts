import { openHttpChain } from "../../src/chain/http.ts";
import { runScenario } from "../../src/cli/run-scenario.ts";
import { happyPath } from "../../src/cli/happy-path.ts";
import { answers, freePort, stop, unavailable, type Client } from "./clients.ts";
import { comparable, firstDifference } from "./compare.ts";

export interface Verdict {
  readonly outcome: "passed" | "failed" | "skipped";
  readonly detail: string;
}

/** Runs a scenario on a client and compares the trace with the one of the chain in this process. */
export async function checkClient(client: Client, expected: string): Promise<Verdict> {
  const missing = unavailable(client);
  if (missing !== undefined) return { outcome: "skipped", detail: missing };
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = client.start(port);
  try {
    const silence = await answers(url, child);
    if (silence !== undefined) return { outcome: client.optional ? "skipped" : "failed", detail: silence };
    const trace = comparable(await runScenario(happyPath(), await openHttpChain(url)));
    const difference = firstDifference(expected, trace);
    return difference === undefined
      ? { outcome: "passed", detail: "tells the same as the chain in this process" }
      : { outcome: "failed", detail: difference };
  } finally {
    stop(child);
  }
}
