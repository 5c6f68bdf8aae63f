import { SettlementError } from "../../errors/settlement-error.ts";
import type { Asset } from "../../money/asset.ts";
import { rational } from "../../money/rational.ts";
import type { Rate, RateFraction } from "../rate.ts";

/**
 * A rate that passed every guard: what the oracle's `rate` returns, never rounded, and reduced only where a path's figures
 * would not fit in 256 bits otherwise.
 */
export interface GuardedRate extends RateFraction {
  /** Unix seconds of the oldest observation it was made from. */
  readonly updatedAt: bigint;
  /** Basis points by which a party's rate must be worse because a market is closed. */
  readonly closedSpreadBps: bigint;
}

const MAXIMUM_UINT256 = 2n ** 256n - 1n;

/**
 * The rate over two legs, A/B then B/C: as old as the older, with the spreads of both. `RateMath.compose`, in lowest
 * terms where the figures would not fit in 256 bits otherwise.
 *
 * @param path For the message.
 * @throws RATE_PATH_OVERFLOW where the contract's figures would not fit in lowest terms either.
 */
export function composeGuarded(first: GuardedRate, second: GuardedRate, path: string): GuardedRate {
  const numerator = first.numerator * second.numerator;
  const denominator = first.denominator * second.denominator;
  const product = fits({ numerator, denominator })
    ? { numerator, denominator }
    : rational(numerator, denominator);
  if (!fits(product)) throw new SettlementError("RATE_PATH_OVERFLOW", { path });
  return {
    ...product,
    updatedAt: first.updatedAt < second.updatedAt ? first.updatedAt : second.updatedAt,
    closedSpreadBps: first.closedSpreadBps + second.closedSpreadBps,
  };
}

function fits({ numerator, denominator }: RateFraction): boolean {
  return numerator <= MAXIMUM_UINT256 && denominator <= MAXIMUM_UINT256;
}

/**
 * A guarded rate as one that amounts are converted by. The spread of a closed market is not in it: add it to the
 * desk's own.
 *
 * @param quotedDecimals Of the feed, for showing it.
 */
export function asRate(guarded: GuardedRate, base: Asset, quote: Asset, quotedDecimals: number): Rate {
  const { numerator, denominator, updatedAt } = guarded;
  return {
    ...rational(numerator, denominator),
    base,
    quote,
    quotedDecimals,
    observedAt: updatedAt,
    source: "oracle",
  };
}
