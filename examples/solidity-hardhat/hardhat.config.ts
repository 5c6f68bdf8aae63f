import { createRequire } from "node:module";
import hardhatEthers from "@nomicfoundation/hardhat-ethers";
import corridor from "corridor/hardhat";
import { defineConfig } from "hardhat/config";

// The compiler comes from npm, so that Hardhat downloads none.
const path = createRequire(import.meta.url).resolve("solc/soljson.js");
const settings = { evmVersion: "cancun", optimizer: { enabled: true, runs: 200 } };

export default defineConfig({
  plugins: [hardhatEthers, corridor],
  solidity: {
    compilers: [{ version: "0.8.37", path, settings }],
    // Contracts of the package that get artifacts, as one's own have.
    npmFilesToBuild: ["corridor/contracts/RateOracle.sol", "corridor/contracts/SettlementEscrow.sol"],
  },
});
