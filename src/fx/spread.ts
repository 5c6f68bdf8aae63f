import { SettlementError } from "../errors/settlement-error.ts";
import { multiplyRationals, rational } from "../money/rational.ts";
import type { Rate } from "./rate.ts";

/** A two-way price. Three exact rates, kept apart, so that the spread can be shown and booked. */
export interface TwoWayRate {
  readonly mid: Rate;
  /** What the provider pays for the base: the customer sells base at this rate. */
  readonly bid: Rate;
  /** What the provider asks for the base: the customer buys base at this rate. */
  readonly ask: Rate;
}

/**
 * Bid and ask at a number of basis points below and above a mid rate, exactly.
 *
 * @param basisPoints Half of the spread: 0 up to, not including, 10,000.
 * @throws SPREAD_INVALID
 * @example
 * ```ts
 * const eurUsd = rate({ base: currencyAsset("EUR"), quote: currencyAsset("USD"), value: "1.0835" });
 * const { bid, ask } = spread(eurUsd, 10n);
 * [bid, ask].map((one) => formatRate(one)); // ["1 EUR ≈ 1.0824 USD", "1 EUR ≈ 1.0846 USD"]
 * ```
 */
export function spread(mid: Rate, basisPoints: bigint): TwoWayRate {
  if (basisPoints < 0n || basisPoints >= 10_000n)
    throw new SettlementError("SPREAD_INVALID", { basisPoints });
  return { mid, bid: scaled(mid, 10_000n - basisPoints), ask: scaled(mid, 10_000n + basisPoints) };
}

function scaled(rate: Rate, tenThousandths: bigint): Rate {
  return { ...rate, ...multiplyRationals(rate, rational(tenThousandths, 10_000n)) };
}
