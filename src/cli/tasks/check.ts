import { task } from "hardhat/config";
import type { NewTaskDefinition } from "hardhat/types/tasks";

/** `hardhat settle check FILE... [--json] [--lang en|zh]` */
export const checkTask: NewTaskDefinition = task(
  ["settle", "check"],
  "Reads scenarios and says everything that is wrong with them; ends with 0, or with 2",
)
  .addVariadicArgument({ name: "files", description: "Scenarios (YAML)", defaultValue: [] })
  .addFlag({ name: "json", description: "Print one JSON object and nothing else" })
  .addOption({ name: "lang", description: "Language: en or zh", defaultValue: "en" })
  .setAction(() => import("../check.ts"))
  .build();
