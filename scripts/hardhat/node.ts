import type { TaskOverrideActionFunction } from "hardhat/types/tasks";

/**
 * `hardhat node`, for this machine only unless --hostname is given: its accounts are open to every client, and
 * in a container Hardhat would listen everywhere.
 */
const node: TaskOverrideActionFunction = (args, _runtime, runSuper) => {
  const { hostname } = args as { hostname?: string };
  return runSuper({ ...args, hostname: hostname ?? "127.0.0.1" });
};

export default node;
