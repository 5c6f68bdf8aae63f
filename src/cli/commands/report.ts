import { FORMAT_LIST } from "../../report/renderers.ts";
import type { ArgumentsOf, Command, Shape } from "./command.ts";

const shape = {
  arguments: { traces: { help: "Traces (JSON, by settle run --trace)", many: true } },
  options: {
    format: { help: "What to make; without it, the ending of --out decides, or html" },
    out: { help: "The file to write; without it, stdout" },
    force: {
      help: "Write over a file that this program did not write; never over a trace it reads",
      flag: true,
    },
    lang: { help: "Language: en or zh (an HTML report has both)", initial: "en" },
  },
} as const satisfies Shape;

/** Arguments of `settle report`. */
export type ReportArguments = ArgumentsOf<typeof shape>;

export const report: Command = {
  name: "report",
  help: `Makes a report of traces: ${FORMAT_LIST}`,
  ...shape,
  load: () => import("../report.ts").then(({ settleReport }) => settleReport),
};
