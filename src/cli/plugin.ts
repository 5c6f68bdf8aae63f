import { emptyTask, overrideTask } from "hardhat/config";
import type { HardhatPlugin } from "hardhat/types/plugins";
import { checkTask } from "./tasks/check.ts";
import { compareTask } from "./tasks/compare.ts";
import { explainTask } from "./tasks/explain.ts";
import { listTask } from "./tasks/list.ts";
import { reportTask } from "./tasks/report.ts";
import { runTask } from "./tasks/run.ts";
import { vectorsTask } from "./tasks/vectors.ts";
import { withUsageExit } from "./usage-exit.ts";

/** What this project adds to Hardhat. Everything it does is loaded when it is needed. */
const corridor: HardhatPlugin = {
  id: "corridor",
  tasks: [
    overrideTask("node")
      .setAction(() => import("./node.ts"))
      .build(),
    emptyTask("settle", "Runs and checks settlements").build(),
    ...withUsageExit([checkTask, compareTask, explainTask, listTask, reportTask, runTask, vectorsTask]),
  ],
  hookHandlers: {
    solidity: () => import("./quiet-libraries.ts"),
  },
};

export default corridor;
