import { ContractArithmetic } from "../chain/contract-arithmetic.ts";
import { visibleJson, visibleText } from "../language.ts";
import { openInProcessChain } from "../chain/in-process.ts";
import { runVectorFiles, type VectorFile, type VectorReport } from "../testing/vectors/vector-report.ts";
import { vectorReportLines } from "../testing/vectors/vector-report-lines.ts";
import { runCommand, type CommandContext } from "./command.ts";
import type { VectorsArguments } from "./commands/vectors.ts";
import { ensureBuild } from "./ensure-build.ts";
import { EXIT_CODES } from "./exit-codes.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { readText } from "../files/disk.ts";
import { parseVectors } from "../testing/vectors/parse-vectors.ts";
import { commandWord } from "./words.ts";

/** `settle vectors FILE...`: ends with 0, with 1 when a case fails, and with 2 when a file is bad. */
export function settleVectors(args: VectorsArguments, context: CommandContext): Promise<void> {
  return runCommand(args, context, async (language) => {
    const { print, say } = context.terminal;
    const report = await run(args.files, () => say(commandWord("compiling", language)));
    print(args.json ? visibleJson(report) : vectorReportLines(report).map(visibleText).join("\n"));
    return report.failed > 0 ? EXIT_CODES.expectation : 0;
  });
}

async function run(files: readonly string[], announce: () => void): Promise<VectorReport> {
  const read = readVectorFiles(files);
  await ensureBuild(announce);
  const rpc = await openInProcessChain();
  try {
    return await runVectorFiles(read, await ContractArithmetic.deploy(rpc));
  } finally {
    await rpc.close();
  }
}

/**
 * Reads vector files, all of them before any is run.
 *
 * @throws VECTOR_FILES_MISSING when none is named; VECTOR_FILE_UNREADABLE; VECTOR_FILE_INVALID with line and column.
 */
function readVectorFiles(files: readonly string[]): VectorFile[] {
  if (files.length === 0) throw new SettlementError("VECTOR_FILES_MISSING", {});
  return files.map((file) => ({
    file,
    vectors: parseVectors(readText(file, "VECTOR_FILE_UNREADABLE"), file),
  }));
}
