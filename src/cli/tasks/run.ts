import { task } from "hardhat/config";
import type { NewTaskDefinition } from "hardhat/types/tasks";

/** `hardhat settle run FILE...` and its options. */
export const runTask: NewTaskDefinition = task(
  ["settle", "run"],
  "Runs scenarios, several side by side. -v adds events, -vv calls. Exit codes: 0 fine, 1 an expectation failed, 2 usage or invalid file, 3 environment, 4 an invariant broke, 5 drift, 130 interrupted",
)
  .addVariadicArgument({
    name: "files",
    description: "Scenarios (YAML), or folders of them",
    defaultValue: [],
  })
  .addOption({ name: "seed", description: "A seed instead of the file's", defaultValue: "" })
  .addOption({
    name: "set",
    description: "Values instead of the file's: path=value, several with commas between them",
    defaultValue: "",
  })
  .addOption({
    name: "break",
    description: "A breaker before a step: NAME@STEP, several with commas between them (settle list)",
    defaultValue: "",
  })
  .addOption({
    name: "trace",
    description: "Write the trace to this file; of several scenarios, into this folder",
    defaultValue: "",
  })
  .addOption({ name: "report", description: "Write an HTML report to this file", defaultValue: "" })
  .addOption({ name: "junit", description: "Write JUnit XML to this file", defaultValue: "" })
  .addFlag({ name: "json", description: "Print one JSON object with verdicts and traces on stdout" })
  .addFlag({ name: "bail", description: "Begin nothing further once a scenario has not passed" })
  .addFlag({ name: "update", description: "Write the golden traces (golden/NAME.json beside the scenario)" })
  .addFlag({ name: "check", description: "Compare with the golden traces; ends with 5 where they differ" })
  .addFlag({ name: "events", description: "Show events and every expectation, as -v does" })
  .addFlag({ name: "calls", description: "Show the calls inside each transaction too, as -vv does" })
  .addOption({ name: "lang", description: "Language: en or zh", defaultValue: "en" })
  .setAction(() => import("../run.ts"))
  .build();
