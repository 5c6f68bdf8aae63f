import { task } from "hardhat/config";
import type { NewTaskDefinition } from "hardhat/types/tasks";

/** `hardhat settle explain WHAT [--json] [--lang en|zh]` */
export const explainTask: NewTaskDefinition = task(
  ["settle", "explain"],
  "Explains a scenario, verb, breaker, status, exit code, error code or contract's error; ends with 2 where there is none",
)
  .addPositionalArgument({ name: "what", description: "Its name, as settle list shows it" })
  .addFlag({ name: "json", description: "Print one JSON object and nothing else" })
  .addOption({ name: "lang", description: "Language: en or zh", defaultValue: "en" })
  .setAction(() => import("../explain.ts"))
  .build();
