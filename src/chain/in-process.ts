import type { EdrNetworkUserConfig } from "hardhat/types/config";
import { requireHardhat, unopened } from "./hardhat.ts";
import { PACKAGE_ROOT } from "./package-root.ts";
import { providerRpc } from "./provider-rpc.ts";
import type { Rpc } from "./rpc.ts";

/**
 * The settings under which two runs give the same blocks: nothing comes from the wall clock, and transactions are
 * mined in the order in which they were sent.
 */
const DETERMINISTIC_CHAIN: EdrNetworkUserConfig = {
  type: "edr-simulated",
  chainType: "l1",
  chainId: 31337,
  hardfork: "cancun",
  // Before every scenario's clock; each block's time is set.
  initialDate: "1999-01-01T00:00:00Z",
  // All parties' accounts are made and given ether when they are first used.
  accounts: [],
  mining: { auto: true, mempool: { order: "fifo" } },
  loggingEnabled: false,
  throwOnTransactionFailures: false,
};

/**
 * A fresh chain in this process. A Hardhat runtime of its own, without plugins and artifacts, starts in a third of
 * the time of the project's. It writes nothing: the folders that it is given are never made.
 *
 * @throws CHAIN_MISSING, HARDHAT_MISSING, HARDHAT_UNSUPPORTED
 */
export async function openInProcessChain(): Promise<Rpc> {
  requireHardhat();
  const { createHardhatRuntimeEnvironment } = await import("hardhat/hre");
  const runtime = await createHardhatRuntimeEnvironment(
    {
      networks: { default: DETERMINISTIC_CHAIN },
      paths: { artifacts: "cache/no-artifacts", cache: "cache/in-process" },
    },
    {},
    // Not where the command happens to be run.
    PACKAGE_ROOT,
  );
  // It has none; under jest Hardhat takes the folder that is not there for a failure, since errors are of another realm.
  runtime.artifacts.getAllBuildInfoIds = async () => new Set();
  const connection = await runtime.network.create().catch((cause: unknown) => {
    throw unopened(cause);
  });
  return providerRpc({ provider: connection.provider, close: () => connection.close() });
}
