import path from "node:path";
import { list, phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { visibleText } from "../language.ts";
import type { Renderer } from "../report/renderer.ts";
import { RENDERERS, rendererOf } from "../report/renderers.ts";
import { runCommand, type CommandContext } from "./command.ts";
import type { ReportArguments } from "./commands/report.ts";
import { renderFiles } from "./render-files.ts";
import { Outputs } from "../files/outputs.ts";
import { writeReport } from "../files/reports.ts";
import { readTraceFile } from "../files/traces.ts";

/** `corridor report TRACE...`. @param renderers The formats that there are. */
export function settleReport(
  args: ReportArguments,
  context: CommandContext,
  renderers: readonly Renderer[] = RENDERERS,
): Promise<void> {
  return runCommand(args, context, async (language) => {
    const { traces, out } = args;
    if (traces.length === 0)
      throw new SettlementError("FILES_MISSING", {
        command: "report",
        what: phrase("trace"),
        example: "report trace.json --out report.html",
      });
    const renderer = chosenRenderer(args, renderers);
    const outputs = new Outputs(args.force);
    traces.forEach((trace) => outputs.reads(trace));
    if (out !== "" && renderer.severalFiles !== true) outputs.claim("--out", out);
    const { print, say, width } = context.terminal;
    // A file is the same whatever terminal it was made on.
    const options = out === "" ? { width } : {};
    const files = await renderFiles(renderer, traces.map(readTraceFile), language, options);
    if (out !== "") {
      writeReport(renderer, files, { option: "--out", out, outputs });
      say(visibleText(out));
      return 0;
    }
    if (files.length > 1)
      throw new SettlementError("REPORT_OF_SEVERAL_FILES", { format: renderer.name, count: files.length });
    for (const { chunks } of files) printText(chunks, print);
    return 0;
  });
}

/** By name, otherwise by the ending of the file to write, otherwise HTML. @throws OPTION_INVALID */
function chosenRenderer({ format, out }: ReportArguments, renderers: readonly Renderer[]): Renderer {
  if (format === "") {
    const ending = path.extname(out).toLowerCase();
    return renderers.find(({ endings = [] }) => endings.includes(ending)) ?? rendererOf("html");
  }
  const named = renderers.find(({ name }) => name === format);
  if (named !== undefined) return named;
  throw new SettlementError("OPTION_INVALID", {
    option: "--format",
    value: format,
    known: list(renderers.map(({ name }) => name)),
  });
}

/** Prints a text without the blanks at its end, each piece up to its last line as soon as it is there. */
function printText(chunks: Iterable<string>, print: (text: string) => void): void {
  let rest = "";
  for (const chunk of chunks) {
    rest += chunk;
    const end = rest.trimEnd().lastIndexOf("\n");
    if (end < 0) continue;
    print(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  print(rest.trimEnd());
}
