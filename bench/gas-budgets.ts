/** What one operation may cost, and what the best published escrow needs for it, measured with the same harness. */
export interface GasBudget {
  readonly operation: string;
  /** Gas of a transaction; for the lifecycles and the corridor, of two. */
  readonly budget: bigint;
  readonly peer: string;
}

/** "Gas budgets" of the design's page on the contracts, by the keys of `bench/gas.json`. */
export const GAS_BUDGETS = {
  fundByPayer: { operation: "fund, payer sends", budget: 80_000n, peer: "79,332" },
  fundBySignature: { operation: "fund, by the payer's signature", budget: 90_000n, peer: "124,158" },
  release: { operation: "release with fee", budget: 60_000n, peer: "56,627 without fee, 68,148 with" },
  refundBeforeRelease: { operation: "refund before release", budget: 52_000n, peer: "55,616" },
  reclaim: { operation: "reclaim", budget: 52_000n, peer: "55,616" },
  refundAfterRelease: { operation: "refund after release", budget: 56_000n, peer: "72,752" },
  releaseBatch10Each: { operation: "10 releases in a batch, each", budget: 21_000n, peer: "68,148" },
  lifecycleByPayer: { operation: "fund + release, payer sends", budget: 135_958n, peer: "135,959" },
  lifecycleBySignature: { operation: "fund + release, by signature", budget: 150_000n, peer: "192,306" },
  corridorDirect: {
    operation: "pay, escrow, release, redeem: every guard on",
    budget: 280_000n,
    peer: "318,500 in five transactions, none guarded",
  },
} as const satisfies Readonly<Record<string, GasBudget>>;

export type GasRow = keyof typeof GAS_BUDGETS;

export const GAS_ROWS = Object.keys(GAS_BUDGETS) as GasRow[];

/** Gas by row. */
export type GasFigures = Readonly<Record<GasRow, bigint>>;
