import type { Money } from "../money/money.ts";
import { divideCeil } from "../money/rounding.ts";
import { BASIS_POINTS, type Fee } from "./fee.ts";

/** Which part of a fee's terms decides what is charged. */
export type FeeRule = "basis-points" | "fixed" | "basis-points-and-fixed" | "minimum" | "maximum";

/** What a charge was worked out by: the fee's terms, and the amount that they were applied to. */
export interface ChargedBy {
  readonly fee: Fee;
  readonly of: Money;
}

/**
 * Which part of a fee's terms decides what `feeUp` charges on an amount.
 *
 * @param amount Minor units, not negative.
 * @example feeRule(100_000n, { basisPoints: 100n, fixed: 0n, maximum: 500n }); // "maximum"
 */
export function feeRule(amount: bigint, { basisPoints, fixed, minimum, maximum }: Fee): FeeRule {
  const charged = divideCeil(amount * basisPoints, BASIS_POINTS) + fixed;
  const raised = minimum !== undefined && charged < minimum ? minimum : charged;
  if (maximum !== undefined && raised > maximum) return "maximum";
  if (raised !== charged) return "minimum";
  if (fixed === 0n) return "basis-points";
  return basisPoints === 0n ? "fixed" : "basis-points-and-fixed";
}
