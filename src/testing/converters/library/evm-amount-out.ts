import { divideFloor } from "../../../money/rounding.ts";
import { powerOfTen } from "../../../money/decimal.ts";
import { BASIS_POINTS, proportionalFee, requireFee } from "../../../fx/fee.ts";
import { requireRateFraction, type RateFraction } from "../../../fx/rate.ts";

/** A swap of one token into another at a rate, less a fee, as a contract computes it. */
export interface EvmSwap {
  /** Minor units of the token given. */
  readonly amountIn: bigint;
  readonly rate: RateFraction;
  readonly decimalsIn: number;
  readonly decimalsOut: number;
  /** Taken from what comes out: 0 to 10,000. */
  readonly feeBasisPoints: bigint;
  /** The other direction of the pair: numerator and denominator change places, nothing is divided. */
  readonly reverse: boolean;
}

/**
 * What comes out, in minor units: one chain of multiplications, one division, rounded down.
 *
 *     floor(amountIn × numerator × 10^decimalsOut × (10000 - fee) / (denominator × 10^decimalsIn × 10000))
 *
 * @throws RATE_INVALID, FEE_INVALID
 */
export function evmAmountOut(swap: EvmSwap): bigint {
  requireRateFraction(swap.rate);
  requireFee(proportionalFee(swap.feeBasisPoints));
  const { numerator, denominator } = swap.rate;
  const [multiply, divide] = swap.reverse ? [denominator, numerator] : [numerator, denominator];
  return divideFloor(
    swap.amountIn * multiply * powerOfTen(swap.decimalsOut) * (BASIS_POINTS - swap.feeBasisPoints),
    divide * powerOfTen(swap.decimalsIn) * BASIS_POINTS,
  );
}
