import path from "node:path";
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
import { list } from "../errors/phrases.ts";
import { readText } from "../files/disk.ts";
import { publishedVectorFiles } from "../files/published-vectors.ts";
import { parseVectors } from "../testing/vectors/parse-vectors.ts";
import { commandWord } from "./words.ts";

/** `corridor vectors [FILE...]`: ends with 0, with 1 when a case fails, and with 2 when a file is bad. */
export function settleVectors(args: VectorsArguments, context: CommandContext): Promise<void> {
  return runCommand(args, context, async (language) => {
    const { print, say } = context.terminal;
    const report = await run(args, () => say(commandWord("compiling", language)));
    print(args.json ? visibleJson(report) : vectorReportLines(report, language).map(visibleText).join("\n"));
    return report.failed > 0 ? EXIT_CODES.expectation : 0;
  });
}

async function run(args: VectorsArguments, announce: () => void): Promise<VectorReport> {
  const read = ofOperation(readVectorFiles(args.files), args.op);
  await ensureBuild(announce);
  const rpc = await openInProcessChain();
  try {
    return await runVectorFiles(read, await ContractArithmetic.deploy(rpc));
  } finally {
    await rpc.close();
  }
}

/**
 * Reads vector files, all of them before any is run; the published ones where none is named.
 *
 * @throws VECTOR_FILE_UNREADABLE; VECTOR_FILE_INVALID with line and column.
 */
function readVectorFiles(files: readonly string[]): VectorFile[] {
  const named = files.map((file) => ({ file, shown: file }));
  const published = publishedVectorFiles().map((file) => ({ file, shown: path.basename(file) }));
  return (named.length > 0 ? named : published).map(({ file, shown }) => ({
    file: shown,
    vectors: parseVectors(readText(file, "VECTOR_FILE_UNREADABLE"), shown),
  }));
}

/** The cases of one operation; all of them where none is named. @throws OPTION_INVALID when there is no case of it. */
function ofOperation(files: readonly VectorFile[], op: string): readonly VectorFile[] {
  if (op === "") return files;
  const chosen = files.map(({ file, vectors }) => ({
    file,
    vectors: vectors.filter(({ inputs }) => inputs.op === op),
  }));
  if (chosen.some(({ vectors }) => vectors.length > 0)) return chosen;
  const operations = new Set(files.flatMap(({ vectors }) => vectors.map(({ inputs }) => String(inputs.op))));
  throw new SettlementError("OPTION_INVALID", {
    option: "--op",
    value: op,
    known: list([...operations].toSorted()),
  });
}
