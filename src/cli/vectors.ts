import { visibleJson, visibleText } from "../language.ts";
import { readVectors, runVectorsRead } from "../testing/vectors/run-vectors.ts";
import { vectorReportLines } from "../testing/vectors/vector-report-lines.ts";
import { runCommand, type CommandContext } from "./command.ts";
import type { VectorsArguments } from "./commands/vectors.ts";
import { ensureBuild } from "./ensure-build.ts";
import { EXIT_CODES } from "./exit-codes.ts";
import { commandWord } from "./words.ts";

/** `corridor vectors [FILE...]`: ends with 0, with 1 when a case fails, and with 2 when a file is bad. */
export function settleVectors(args: VectorsArguments, context: CommandContext): Promise<void> {
  return runCommand(args, context, async (language) => {
    const { print, say } = context.terminal;
    const vectors = readVectors(args.files, args.op);
    await ensureBuild(() => say(commandWord("compiling", language)));
    const report = await runVectorsRead(vectors);
    print(args.json ? visibleJson(report) : vectorReportLines(report, language).map(visibleText).join("\n"));
    return report.failed > 0 ? EXIT_CODES.expectation : 0;
  });
}
