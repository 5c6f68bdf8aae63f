import { overrideTask } from "hardhat/config";
import type { HardhatPlugin } from "hardhat/types/plugins";
import { usageExit } from "./usage-exit.ts";

/** What this repository needs of Hardhat, and a project that installs the package does not. */
const localPlugin: HardhatPlugin = {
  id: "corridor-repository",
  tasks: [
    overrideTask("node")
      .setAction(() => import("./node.ts"))
      .build(),
    ...usageExit(),
  ],
  hookHandlers: {
    config: () => import("./settings.ts"),
    solidity: () => import("./quiet-libraries.ts"),
  },
};

export default localPlugin;
