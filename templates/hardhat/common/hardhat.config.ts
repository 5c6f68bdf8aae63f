import { createRequire } from "node:module";
import corridor from "corridor/hardhat";
import { defineConfig } from "hardhat/config";

// The compiler comes from npm: nothing is downloaded after installing.
const path = createRequire(import.meta.url).resolve("solc/soljson.js");

export default defineConfig({
  plugins: [corridor],
  solidity: { version: "0.8.37", path, settings: { evmVersion: "cancun" } },
});
