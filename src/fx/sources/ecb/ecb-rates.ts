import type { Decimal } from "../../../money/decimal.ts";

/** One day's reference rates: units of each currency for 1 EUR, with the decimals that were published. */
export interface EcbDay {
  /** Days since 1970-01-01. */
  readonly day: bigint;
  /** By currency code; without those that have no rate that day. */
  readonly rates: ReadonlyMap<string, Decimal>;
}

/** The euro foreign exchange reference rates of the European Central Bank, or others in their layout. */
export interface EcbRates {
  /** The columns, in the file's order, discontinued currencies and unknown codes included. */
  readonly codes: readonly string[];
  /** From the oldest day to the newest. */
  readonly days: readonly EcbDay[];
}
