import { task } from "hardhat/config";
import type { NewTaskDefinition } from "hardhat/types/tasks";

/** `hardhat settle vectors FILE... [--json] [--lang en|zh]` */
export const vectorsTask: NewTaskDefinition = task(
  ["settle", "vectors"],
  "Runs files of exchange-rate vectors through the library and the contracts",
)
  .addVariadicArgument({ name: "files", description: "JSON files of cases", defaultValue: [] })
  .addFlag({ name: "json", description: "Print one JSON object and nothing else" })
  .addOption({ name: "lang", description: "Language of errors: en or zh", defaultValue: "en" })
  .setAction(() => import("../vectors.ts"))
  .build();
