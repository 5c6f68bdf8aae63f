import { SettlementError } from "../../errors.ts";
import { powerOfTen } from "../power-of-ten.ts";
import { parseDecimal } from "../parse-decimal.ts";

/** A share's weight: an integer, or a decimal as text; only their proportions count. */
export type Ratio = bigint | string;

/** Weights brought to integers, and their sum, which is above zero. */
export interface Weights {
  readonly weights: readonly bigint[];
  readonly total: bigint;
}

/**
 * Brings ratios such as `["0.333", "0.333", "0.333"]` to integers of one scale, exactly.
 *
 * @throws ALLOCATION_RATIOS_INVALID when there is none, one is negative, or all are zero: money would be lost.
 */
export function normalizeRatios(ratios: readonly Ratio[]): Weights {
  const decimals = ratios.map((ratio) =>
    typeof ratio === "bigint" ? { units: ratio, decimals: 0 } : parseDecimal(ratio, { negative: true }),
  );
  const scale = decimals.reduce((most, ratio) => (ratio.decimals > most ? ratio.decimals : most), 0);
  const weights = decimals.map((ratio) => ratio.units * powerOfTen(scale - ratio.decimals));
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n || weights.some((weight) => weight < 0n)) {
    throw new SettlementError("ALLOCATION_RATIOS_INVALID", { ratios: `[${ratios.slice(0, 10).join(", ")}]` });
  }
  return { weights, total };
}
