import { createRequire } from "node:module";
import hardhatEthers from "@nomicfoundation/hardhat-ethers";
import hardhatEthersChaiMatchers from "@nomicfoundation/hardhat-ethers-chai-matchers";
import hardhatMocha from "@nomicfoundation/hardhat-mocha";
import hardhatNetworkHelpers from "@nomicfoundation/hardhat-network-helpers";
import hardhatTypechain from "@nomicfoundation/hardhat-typechain";
import { defineConfig } from "hardhat/config";
import artifactOrder from "./scripts/hardhat/artifact-order.ts";
import localPlugin from "./scripts/hardhat/local-plugin.ts";
import corridor from "./src/plugin.ts";

// The compiler comes from npm, so that nothing is downloaded after installing.
const compiler = {
  version: "0.8.37",
  path: createRequire(import.meta.url).resolve("solc/soljson.js"),
  settings: { evmVersion: "cancun", optimizer: { enabled: true, runs: 5_000 } },
};

// By way of the intermediate representation gateway and escrow are a tenth smaller and cheaper. The others gain little,
// and compiling takes twice as long with all of them. With as many runs as the rest, the gateway would be larger than a
// chain takes.
const small = { ...compiler, settings: { ...compiler.settings, viaIR: true } };
const smaller = { ...small, settings: { ...small.settings, optimizer: { enabled: true, runs: 400 } } };
const profile = {
  compilers: [compiler],
  overrides: { "contracts/SettlementEscrow.sol": small, "contracts/SettlementGateway.sol": smaller },
};

export default defineConfig({
  plugins: [
    artifactOrder,
    corridor,
    localPlugin,
    hardhatEthers,
    hardhatEthersChaiMatchers,
    hardhatMocha,
    hardhatNetworkHelpers,
    hardhatTypechain,
  ],
  solidity: { profiles: { default: profile, production: profile } },
  typechain: { outDir: "typechain-types" },
});
