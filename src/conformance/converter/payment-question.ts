import type { Asset } from "../exact/asset.ts";
import type { Awaitable, QuotedPair } from "./conversion.ts";

/** A price with its two sides, as exact decimals: units of `to` for one of `from`. */
export interface TwoWayPrice {
  readonly mid: string;
  readonly bid: string;
  readonly ask: string;
}

/** A price that states how sure it is: the sides are its ends. */
export interface ConfidentPriceAnswer {
  readonly price: string;
  readonly bid: string;
  readonly ask: string;
}

/** A payment that will be converted when it settles. */
export interface PaymentToOpen {
  /** Minor units of `from`. */
  readonly amount: bigint;
  readonly from: Asset;
  readonly to: Asset;
  readonly rate: QuotedPair;
  /** `locked`: at the rate it was opened at. */
  readonly policy: "locked";
}

/** A payment that was opened and is not settled yet. */
export interface OpenPayment {
  /** Pays out while the market is at another rate: the amount at the locked one, which comes to whole minor units. */
  settle(market: QuotedPair): Awaitable<{
    /** Minor units of `to` that the payee gets. */
    readonly paid: bigint;
    /**
     * What the provider made by the lock, in minor units of `to`: what the amount would come to at the market's rate, less
     * `paid`. Above zero where the market gives more than the locked rate; a loss is below zero.
     */
    readonly providerGain: bigint;
  }>;
  /** Gives the money back, all of it and in the currency it came in, while the market is at another rate or has none. */
  refund(market: QuotedPair | "none"): Awaitable<{ readonly minor: bigint; readonly code: string }>;
}

/** What becomes of a payment whose payee may not receive. */
export interface FrozenPayment {
  /** Minor units that reached the frozen payee. */
  readonly toPayee: bigint;
  /** Minor units that their owner can still recover. */
  readonly recovered: bigint;
}

/** Which reference rate holds at a time. */
export interface ReferenceQuestion {
  /**
   * A file in the layout of the European Central Bank's `eurofxref-hist.csv`: a line of names (`Date` and the codes, in any
   * order), a line for each day with rates, newest first, `N/A` where there is no figure, a comma at the end of every line.
   */
  readonly csv: string;
  /** Of the currency whose rate is asked for. */
  readonly code: string;
  /** Unix seconds. */
  readonly at: bigint;
  /**
   * Business days that an older figure may stand in for, 0 or more. A business day is any Monday to Friday, whether a TARGET
   * holiday or not, after the figure's own day and up to the last day whose hour of publication has passed.
   */
  readonly maximumCarriedDays: number;
}

/** The reference rate that holds. */
export interface ReferenceRate {
  /** Units of the currency for 1 EUR. */
  readonly value: string;
  /** Business days, counted as for `maximumCarriedDays`, that it stands in for; not looked at where it is not given. */
  readonly carriedDays?: number | undefined;
}

/** Settings of a model of a feed's answers. */
export interface ModelSettings {
  /** Decimals of the feed. */
  readonly decimals: number;
  /** In the feed's decimals. */
  readonly start: bigint;
  /** The band that answers are kept in. */
  readonly minimum: bigint;
  readonly maximum: bigint;
  /** Volatility of a year as a decimal part of one: `"0.07"`. */
  readonly volatility: string;
  /** Moves after the start; the same settings give the same path. */
  readonly steps: number;
}
