import type { DeskTerms } from "../../../src/fx/desk/desk-terms.ts";
import type { FeeTier } from "../../../src/fx/desk/fee-tiers.ts";
import { pair } from "../pairs.ts";

export const PERCENT: FeeTier = { fee: { basisPoints: 100n, fixed: 0n } };
/** 1 % up to 1,000.00 and 0.5 % above. */
export const BANDS: readonly FeeTier[] = [
  { upTo: 100_000n, fee: { basisPoints: 100n, fixed: 0n } },
  { fee: { basisPoints: 50n, fixed: 0n } },
];

export const desk = (changed: Partial<DeskTerms> = {}): DeskTerms => ({
  route: { legs: [{ mid: pair("EUR/USD", "1.0835"), spreadBps: 10n }] },
  tiers: [PERCENT],
  feeIn: "sell",
  feeBase: "gross",
  ...changed,
});
