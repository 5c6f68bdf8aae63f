import { FORMAT_LIST, FORMATS } from "../../report/renderers.ts";
import type { ArgumentsOf, Command, Shape } from "./command.ts";
import { FORCE, LANG } from "./shared.ts";

const shape = {
  arguments: {
    traces: {
      help: "Traces (JSON, by run --trace)",
      value: "TRACE",
      kind: "file",
      many: true,
      needed: true,
    },
  },
  options: {
    format: {
      help: "What to make; without it, the ending of --out decides, or html",
      value: "FORMAT",
      choices: FORMATS,
    },
    out: { help: "The file to write; without it, stdout", value: "FILE", kind: "file" },
    force: {
      ...FORCE,
      help: "Write over a file that this program did not write; never over a trace it reads",
    },
    lang: { ...LANG, help: "Language of the report; an HTML report has both" },
  },
} as const satisfies Shape;

/** Arguments of `corridor report`. */
export type ReportArguments = ArgumentsOf<typeof shape>;

export const report: Command = {
  name: "report",
  help: `Makes a report of traces: ${FORMAT_LIST}`,
  ...shape,
  examples: [
    "report trace.json --out report.html",
    "report trace.json --format mermaid",
    "report traces/*.json --format csv-movements --out movements.csv",
  ],
  load: () => import("../report.ts").then(({ settleReport }) => settleReport),
};
