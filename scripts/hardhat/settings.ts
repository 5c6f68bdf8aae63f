import { availableParallelism } from "node:os";
import path from "node:path";
import type { EdrNetworkUserConfig } from "hardhat/types/config";
import type { ConfigHooks } from "hardhat/types/hooks";
import { ROOT } from "../check/run-tool.ts";

/** A chain whose clock begins before every scenario's, and whose blocks are the same in every run. */
const CHAIN: EdrNetworkUserConfig = {
  type: "edr-simulated",
  chainType: "l1",
  hardfork: "cancun",
  chainId: 31337,
  initialDate: "1999-01-01T00:00:00Z",
  mining: { auto: true, mempool: { order: "fifo" } },
};

/** The networks and the test runner of this repository. */
const settings = async (): Promise<Partial<ConfigHooks>> => ({
  async extendUserConfig(config, next) {
    return {
      ...(await next(config)),
      networks: {
        default: CHAIN,
        // What `hardhat node` serves.
        node: CHAIN,
        localhost: { type: "http", url: "http://127.0.0.1:8545" },
      },
      test: {
        mocha: {
          parallel: true,
          jobs: Math.max(2, availableParallelism()),
          require: [path.join(ROOT, "test/support/mocha-hooks.ts")],
        },
      },
    };
  },
});

export default settings;
