/**
 * A decimal number as it was written: `units × 10^-decimals`. Keeps the trailing zeros (1.50 has two decimals),
 * because the number of decimals quoted is part of what a rate or an amount says.
 */
export interface Decimal {
  readonly units: bigint;
  readonly decimals: number;
}
