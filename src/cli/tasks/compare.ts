import { task } from "hardhat/config";
import type { NewTaskDefinition } from "hardhat/types/tasks";

/** `hardhat settle compare A B [--json] [--lang en|zh]` */
export const compareTask: NewTaskDefinition = task(
  ["settle", "compare"],
  "Compares two traces step by step: amounts, states, gas, events. Exit codes: 0 the same, 5 different",
)
  .addPositionalArgument({ name: "left", description: "A trace (JSON, by settle run --trace)" })
  .addPositionalArgument({ name: "right", description: "Another one" })
  .addFlag({ name: "json", description: "Print all differences as one JSON object and nothing else" })
  .addOption({ name: "lang", description: "Language: en or zh", defaultValue: "en" })
  .setAction(() => import("../compare.ts"))
  .build();
