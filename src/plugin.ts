import { emptyTask, overrideTask } from "hardhat/config";
import type { HardhatPlugin } from "hardhat/types/plugins";
import { checkTask } from "./cli/tasks/check.ts";
import { compareTask } from "./cli/tasks/compare.ts";
import { explainTask } from "./cli/tasks/explain.ts";
import { listTask } from "./cli/tasks/list.ts";
import { reportTask } from "./cli/tasks/report.ts";
import { runTask } from "./cli/tasks/run.ts";
import { vectorsTask } from "./cli/tasks/vectors.ts";
import { withUsageExit } from "./cli/usage-exit.ts";

/** What this project adds to Hardhat. Everything it does is loaded when it is needed. */
const corridor: HardhatPlugin = {
  id: "corridor",
  tasks: [
    overrideTask("node")
      .setAction(() => import("./cli/node.ts"))
      .build(),
    emptyTask("settle", "Runs and checks settlements").build(),
    ...withUsageExit([checkTask, compareTask, explainTask, listTask, reportTask, runTask, vectorsTask]),
  ],
  hookHandlers: {
    solidity: () => import("./cli/quiet-libraries.ts"),
  },
};

export default corridor;
