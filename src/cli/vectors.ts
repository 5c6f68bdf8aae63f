import type { NewTaskActionFunction } from "hardhat/types/tasks";
import { ContractArithmetic } from "../chain/contract-arithmetic.ts";
import { openInProcessChain } from "../chain/in-process.ts";
import { SettlementError } from "../errors.ts";
import { runVectorFiles, type VectorReport } from "../vectors/vector-report.ts";
import { vectorReportLines } from "../vectors/vector-report-lines.ts";
import { ensureBuild } from "./ensure-build.ts";
import { exitWith } from "./exit-with.ts";
import { readVectorFiles } from "./read-vector-files.ts";

/** What `settle vectors` is told. */
export interface VectorsArguments {
  readonly files: readonly string[];
  /** One JSON object instead of lines. */
  readonly json: boolean;
}

/** `hardhat settle vectors FILE...`: ends with 0, with 1 when a case fails, and with 2 when a file is bad. */
const vectors: NewTaskActionFunction<{ files: string[]; json: boolean }> = async (args) => {
  await settleVectors(args, console.log);
};

/** @param print Takes what belongs on stdout. */
export async function settleVectors(
  { files, json }: VectorsArguments,
  print: (text: string) => void,
): Promise<void> {
  let report: VectorReport;
  try {
    report = await run(files);
  } catch (error) {
    if (json && error instanceof SettlementError) print(JSON.stringify({ error: toldAs(error) }));
    exitWith(error);
    return;
  }
  print(json ? JSON.stringify(report) : vectorReportLines(report).join("\n"));
  if (report.failed > 0) process.exitCode = 1;
}

async function run(files: readonly string[]): Promise<VectorReport> {
  const read = readVectorFiles(files);
  await ensureBuild(() => console.error("Compiling the contracts, once; this takes about 20 seconds ..."));
  const rpc = await openInProcessChain();
  try {
    return await runVectorFiles(read, await ContractArithmetic.deploy(rpc));
  } finally {
    await rpc.close();
  }
}

function toldAs({ code, message, place }: SettlementError): object {
  return { code, message, ...(place === undefined ? {} : { place }) };
}

export default vectors;
