import { SettlementError } from "../../../errors/settlement-error.ts";
import type { Operations } from "../operation.ts";

/** The largest amount of each tier in US cents, itself included, and what conversions up to it slip by. */
const SLIPPAGE: readonly (readonly [upTo: bigint, basisPoints: number])[] = [
  [1_000_000n, 1],
  [10_000_000n, 3],
  [50_000_000n, 8],
];
const SLIPPAGE_BEYOND = 15;

/** SettlementOS's slippage by size (StephenForte/settlementos, lib/fx.ts). */
export const SETTLEMENTOS_OPERATIONS: Operations = {
  "tier.bps": (fields) => {
    const amount = fields.integer("usd_minor");
    if (amount < 0n)
      throw new SettlementError("AMOUNT_NOT_POSITIVE", {
        text: String(amount).slice(0, 40),
        asset: "US cents",
      });
    return { bps: SLIPPAGE.find(([upTo]) => amount <= upTo)?.[1] ?? SLIPPAGE_BEYOND };
  },
};
