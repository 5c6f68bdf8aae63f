import type { Asset } from "../exact/asset.ts";
import type { RoundingName } from "../exact/rounding.ts";

/** A value, or the promise of one: a contract returns one. */
export type Awaitable<Value> = Value | Promise<Value>;

/** A rate as quoted, in every form that a converter may read. */
export interface QuotedPair {
  readonly base: string;
  readonly quote: string;
  /** Units of `quote` for `per` units of `base`, in plain decimals: `"1.0835"`. */
  readonly value: string;
  /** The same figure as a feed answers it: `answer / 10^decimals`. */
  readonly answer: bigint;
  readonly decimals: number;
  /** How many units of the base the figure is for: 100 for `100 JPY = 0.6142 EUR`; mostly 1. */
  readonly per: bigint;
}

/** An amount to convert. Of the rate's base it is multiplied by the rate, of its quote it is divided by it. */
export interface ConversionRequest {
  /** Minor units of `from`. */
  readonly amount: bigint;
  readonly from: Asset;
  readonly to: Asset;
  readonly rate: QuotedPair;
  readonly rounding: RoundingName;
}

/** An amount to convert over several rates, one after the other. */
export interface PathRequest extends Omit<ConversionRequest, "rate"> {
  /** In order; each goes on where the one before ended. */
  readonly legs: readonly QuotedPair[];
}

/** Several amounts of one currency that are converted as one sum. */
export interface TotalRequest extends Omit<ConversionRequest, "amount"> {
  /** Minor units of `from`. */
  readonly amounts: readonly bigint[];
}

/** A conversion with a fee of 0 to 10,000 basis points, charged on the amount sold or on the amount bought. */
export interface FeeRequest extends ConversionRequest {
  readonly feeBps: bigint;
  readonly feeIn: "sell" | "buy";
}

/** What arrives and what was charged: minor units of `to`, and of the asset that the fee is in. */
export interface Charged {
  readonly received: bigint;
  readonly fee: bigint;
}

/** A conversion that the customer accepts from a limit on. */
export interface LimitedRequest extends ConversionRequest {
  /** The least minor units of `to` that are accepted. */
  readonly minimumOut: bigint;
}

/** An amount of an asset. */
export interface Amount {
  /** Minor units. */
  readonly minor: bigint;
  readonly asset: Asset;
}
