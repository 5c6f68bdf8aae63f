import corridor from "corridor/hardhat";
import { defineConfig } from "hardhat/config";

// Scenarios have clocks of their own, in 2025: they run on a chain whose first block is older.
const early = { type: "edr-simulated", chainType: "l1", initialDate: "1999-01-01T00:00:00Z" } as const;

export default defineConfig({
  plugins: [corridor],
  networks: {
    own: { ...early, chainId: 4242, hardfork: "prague", initialDate: "2030-05-06T08:00:00Z" },
    early,
    // What `npx hardhat node` serves, and where it is found.
    node: early,
    localhost: { type: "http", url: process.env.NODE_URL ?? "http://127.0.0.1:8545" },
  },
});
