import { task } from "hardhat/config";
import type { NewTaskDefinition } from "hardhat/types/tasks";

/** `hardhat settle list [--json] [--lang en|zh]` */
export const listTask: NewTaskDefinition = task(
  ["settle", "list"],
  "Lists scenarios with what they teach, verbs, breakers, statuses, errors and exit codes",
)
  .addFlag({ name: "json", description: "Print one JSON object and nothing else" })
  .addOption({ name: "lang", description: "Language: en or zh", defaultValue: "en" })
  .setAction(() => import("../list.ts"))
  .build();
