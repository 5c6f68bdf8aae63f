import { pairName } from "../../fx/pair-name.ts";
import { contractRow } from "./contract-row.ts";

/** The feed of a pair, known by the pair's name; its answers are set. */
export const feed = contractRow({
  name: "",
  artifact: "SimulatedFeed",
  creation: {
    of: "pairs",
    name: pairName,
    args: ({ base, quote, decimals }) => [`${base} / ${quote}`, BigInt(decimals)],
  },
});
