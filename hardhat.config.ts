import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import path from "node:path";
import hardhatEthers from "@nomicfoundation/hardhat-ethers";
import hardhatEthersChaiMatchers from "@nomicfoundation/hardhat-ethers-chai-matchers";
import hardhatMocha from "@nomicfoundation/hardhat-mocha";
import hardhatNetworkHelpers from "@nomicfoundation/hardhat-network-helpers";
import hardhatTypechain from "@nomicfoundation/hardhat-typechain";
import { defineConfig } from "hardhat/config";
import artifactOrder from "./scripts/check/artifact-order.ts";
import corridor from "./src/plugin.ts";

// The compiler comes from npm, so that nothing is downloaded after installing.
const compiler = {
  version: "0.8.37",
  path: createRequire(import.meta.url).resolve("solc/soljson.js"),
  settings: { evmVersion: "cancun", optimizer: { enabled: true, runs: 5_000 } },
};

export default defineConfig({
  plugins: [
    artifactOrder,
    corridor,
    hardhatEthers,
    hardhatEthersChaiMatchers,
    hardhatMocha,
    hardhatNetworkHelpers,
    hardhatTypechain,
  ],
  solidity: { profiles: { default: compiler, production: compiler } },
  test: {
    mocha: {
      parallel: true,
      jobs: Math.max(2, availableParallelism()),
      require: [path.join(import.meta.dirname, "test/support/mocha-hooks.ts")],
    },
  },
  typechain: { outDir: "typechain-types" },
  networks: {
    default: {
      type: "edr-simulated",
      chainType: "l1",
      hardfork: "cancun",
      chainId: 31337,
      initialDate: "1999-01-01T00:00:00Z",
      mining: { auto: true, mempool: { order: "fifo" } },
    },
    // What `hardhat node` serves: its clock begins before every scenario's.
    node: {
      type: "edr-simulated",
      chainType: "l1",
      hardfork: "cancun",
      chainId: 31337,
      initialDate: "1999-01-01T00:00:00Z",
      mining: { auto: true, mempool: { order: "fifo" } },
    },
    localhost: { type: "http", url: "http://127.0.0.1:8545" },
  },
});
