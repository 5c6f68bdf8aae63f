import fs from "node:fs";
import path from "node:path";
import { SettlementError } from "../../errors.ts";
import { compareTraces, type TraceDifference } from "../../report/compare-traces.ts";
import { traceText } from "../../trace/trace-text.ts";
import type { Trace } from "../../trace/trace.ts";
import { existingPath, readTraceFile, writeOutput } from "../files.ts";

/** Where the golden trace of a scenario lies: beside its file, in `golden`. */
export function goldenFile(file: string, { scenario }: Trace): string {
  return path.join(path.dirname(existingPath(file)), "golden", `${scenario.name}.json`);
}

/** Writes a trace as the golden one. @returns Whether it is another than before. */
export function updateGolden(golden: string, trace: Trace): boolean {
  const text = traceText(trace);
  if (fs.existsSync(golden) && fs.readFileSync(golden, "utf8") === text) return false;
  writeOutput(golden, text);
  return true;
}

/**
 * What a trace has other than its golden one.
 *
 * @param sameChain Whether it ran in this process: on another node hashes and numbers of blocks are others.
 * @throws GOLDEN_MISSING
 */
export function goldenDifferences(golden: string, trace: Trace, sameChain: boolean): TraceDifference[] {
  if (!fs.existsSync(golden))
    throw new SettlementError("GOLDEN_MISSING", { file: golden, scenario: trace.scenario.name });
  // As it would be read back: what is undefined is not there.
  const written = JSON.parse(traceText(trace)) as Trace;
  return compareTraces(readTraceFile(golden), written, { sameChain });
}
