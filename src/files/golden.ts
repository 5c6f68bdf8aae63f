import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { SettlementError } from "../errors/settlement-error.ts";
import { compareTraces, type TraceDifference } from "../report/compare-traces.ts";
import { traceText } from "../trace/trace-text.ts";
import { withoutCalls } from "../trace/without-calls.ts";
import type { Trace } from "../trace/trace.ts";
import { existingPath } from "./disk.ts";
import type { Outputs } from "./outputs.ts";
import { readTraceFile, traceFileText } from "./traces.ts";

/** Characters above which a golden trace is compressed: hundreds of payments are megabytes of much the same. */
const LARGE = 1_000_000;

const COMPRESSED = ".gz";

/** Where the golden trace of a scenario lies: beside its file, in `golden`; a large one is compressed. */
export function goldenFile(file: string, { scenario }: Trace): string {
  return goldenOf(file, scenario.name);
}

/** The same, by the scenario's name. */
export function goldenOf(file: string, name: string): string {
  const folder = path.dirname(path.resolve(existingPath(file)));
  const plain = path.join(folder, "golden", `${name}.json`);
  return fs.existsSync(plain + COMPRESSED) ? plain + COMPRESSED : plain;
}

/** The option under which golden traces are written. */
export const UPDATE = "--update";

/** Writes a trace as the golden one. @returns Where, if it was created or changed. */
export function updateGolden(golden: string, trace: Trace, outputs: Outputs): string | undefined {
  const text = traceText(withoutCalls(trace));
  if (fs.existsSync(golden) && traceFileText(golden) === text) return undefined;
  const plain = golden.endsWith(COMPRESSED) ? golden.slice(0, -COMPRESSED.length) : golden;
  const large = text.length > LARGE;
  const written = large ? plain + COMPRESSED : plain;
  outputs.write(UPDATE, written, [large ? gzipSync(text, { level: 9 }) : text]);
  fs.rmSync(large ? plain : plain + COMPRESSED, { force: true });
  return written;
}

/** A run beside its golden trace. */
export interface GoldenComparison {
  readonly golden: Trace;
  readonly differences: readonly TraceDifference[];
}

/**
 * What a trace has other than its golden one.
 *
 * @param sameChain Whether it ran in this process: on another node hashes and numbers of blocks are others.
 * @throws GOLDEN_MISSING
 */
export function goldenDifferences(golden: string, trace: Trace, sameChain: boolean): GoldenComparison {
  if (!fs.existsSync(golden))
    throw new SettlementError("GOLDEN_MISSING", {
      file: path.relative(process.cwd(), golden),
      scenario: trace.scenario.name,
    });
  // As it would be read back: what is undefined is not there.
  const written = JSON.parse(traceText(trace)) as Trace;
  const before = readTraceFile(golden);
  return { golden: before, differences: compareTraces(before, written, { sameChain }) };
}
