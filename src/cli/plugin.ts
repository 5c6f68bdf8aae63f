import { overrideTask } from "hardhat/config";
import type { HardhatPlugin } from "hardhat/types/plugins";

/** What this project adds to Hardhat. Everything it does is loaded when it is needed. */
const corridor: HardhatPlugin = {
  id: "corridor",
  tasks: [
    overrideTask("node")
      .setAction(() => import("./node.ts"))
      .build(),
  ],
  hookHandlers: {
    solidity: () => import("./quiet-libraries.ts"),
  },
};

export default corridor;
