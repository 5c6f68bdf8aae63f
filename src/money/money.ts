import type { Asset } from "./asset.ts";

/** An amount: a whole number of minor units of an asset. May be negative (a debit, a refund, an adjustment). */
export interface Money {
  /** Minor units: cents for EUR, yen for JPY, 10^-6 for a token with six decimals. Any size. */
  readonly minor: bigint;
  readonly asset: Asset;
}

/**
 * @param minor Minor units, not whole units: `money(1050n, EUR)` is 10.50 EUR.
 * @example formatAmount(money(1050n, currencyAsset("EUR"))); // "10.50"
 */
export function money(minor: bigint, asset: Asset): Money {
  return { minor, asset };
}
