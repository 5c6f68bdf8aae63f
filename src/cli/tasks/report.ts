import { task } from "hardhat/config";
import type { NewTaskDefinition } from "hardhat/types/tasks";
import { FORMAT_LIST } from "../../report/renderers.ts";

/** `hardhat settle report TRACE... [--format NAME] [--out FILE] [--lang en|zh]` */
export const reportTask: NewTaskDefinition = task(
  ["settle", "report"],
  `Makes a report of traces: ${FORMAT_LIST}`,
)
  .addVariadicArgument({
    name: "traces",
    description: "Traces (JSON, by settle run --trace)",
    defaultValue: [],
  })
  .addOption({
    name: "format",
    description: "What to make; without it, the ending of --out decides, or html",
    defaultValue: "",
  })
  .addOption({ name: "out", description: "The file to write; without it, stdout", defaultValue: "" })
  .addOption({
    name: "lang",
    description: "Language: en or zh (an HTML report has both)",
    defaultValue: "en",
  })
  .setAction(() => import("../report.ts"))
  .build();
