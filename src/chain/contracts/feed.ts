import { pairName } from "../../fx/pair-name.ts";
import type { PairPlan } from "../../ports.ts";
import { callsOf } from "./abi.ts";
import { contractRow } from "./contract-row.ts";

/** The feed that a delayed one reads, by its pair. */
export function sourceOf(pair: string): string {
  return `${pair} source`;
}

/** A call of a feed that is the median of reports. */
export const medianCall = callsOf<"MedianFeed">();

/** A call of a feed that is another one's answer, later. */
export const delayedCall = callsOf<"DelayedFeed">();

/** The feed of a pair, known by the pair's name; its answers are set, unless it answers by others. */
export const feed = contractRow({
  name: "",
  artifact: "SimulatedFeed",
  creation: {
    of: "pairs",
    name: pairName,
    artifact: ({ feed: plan }) =>
      plan === undefined ? undefined : plan.kind === "median" ? "MedianFeed" : "DelayedFeed",
    source: (pair) =>
      pair.feed?.kind === "delayed" ? { name: sourceOf(pairName(pair)), args: described(pair) } : undefined,
    args(pair, { addressOf, contractAddress }) {
      const { feed: plan } = pair;
      if (plan === undefined) return described(pair);
      if (plan.kind === "delayed") return [contractAddress(sourceOf(pairName(pair))), plan.hop];
      const { reporters, quorum, maximumAge, maximumSpreadBps } = plan;
      return [...described(pair), reporters.map(addressOf), quorum, maximumAge, maximumSpreadBps];
    },
  },
});

function described({ base, quote, decimals }: PairPlan): readonly [string, bigint] {
  return [`${base} / ${quote}`, BigInt(decimals)];
}
