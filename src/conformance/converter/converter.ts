import type { Asset } from "../exact/asset.ts";
import type { RoundingName } from "../exact/rounding.ts";
import type { Claims } from "./claims.ts";
import type {
  Amount,
  Awaitable,
  Charged,
  ConversionRequest,
  FeeRequest,
  LimitedRequest,
  PathRequest,
  QuotedPair,
  TotalRequest,
} from "./conversion.ts";
import type {
  ConfidentPriceQuestion,
  DelayedQuestion,
  DeskTerms,
  FeedQuestion,
  MedianQuestion,
  PathComparison,
  PathQuestion,
  SequencerQuestion,
} from "./feed-question.ts";

/**
 * Something that converts money, as the conformance kit asks it. `name` and `convert` are enough; every other member
 * is a call that some converters have and others do not. A case whose questions a converter cannot be asked is not
 * offered, with the reason.
 *
 * A converter refuses by throwing: a `Refused`, the revert of a contract, or any error of its own. JavaScript's own errors
 * (`TypeError`, `RangeError` and so on, not classes made from them) are crashes and no refusals, unless `refusalOf` names
 * them. What it has no word for it states by throwing `NotOffered(reason)`: the question is taken out, and that is never a
 * refusal.
 */
export interface Converter extends Claims {
  /** For the titles of the tests. */
  readonly name: string;

  /**
   * The name of the refusal that an error is, for a library that refuses by JavaScript's own errors; nothing for a crash.
   *
   * @example refusalOf: (error) => (error instanceof TypeError ? "NotAnAmount" : undefined)
   */
  refusalOf?(error: unknown): string | undefined;

  /** Minor units of `to`, rounded once by `rounding`. */
  convert(request: ConversionRequest): Awaitable<bigint>;

  /** Minor units of `to` over several legs. Legs that do not meet are refused. */
  convertOverPath?(request: PathRequest): Awaitable<bigint>;
  /** Minor units of `to` for the sum of the lines. */
  convertTotal?(request: TotalRequest): Awaitable<bigint>;
  /** As `convert`, less a fee. */
  convertWithFee?(request: FeeRequest): Awaitable<Charged>;
  /** As `convert`, refused where it comes to less than `minimumOut`. */
  convertAtLeast?(request: LimitedRequest): Awaitable<bigint>;
  /** What is promised before `convert` carries it out. */
  quote?(request: ConversionRequest): Awaitable<bigint>;
  /** The fee on an amount, in its minor units. */
  fee?(request: { readonly amount: bigint; readonly feeBps: bigint }): Awaitable<bigint>;
  /** The shares of an amount by weights, in order. */
  allocate?(request: {
    readonly amount: bigint;
    readonly weights: readonly bigint[];
  }): Awaitable<readonly bigint[]>;

  /** Mid, bid and ask as three decimals. */
  twoWay?(request: { readonly mid: QuotedPair; readonly spreadBps: bigint }): Awaitable<TwoWayPrice>;
  /** The mean of rates of one pair, as a decimal. */
  meanRate?(rates: readonly QuotedPair[]): Awaitable<string>;
  /** Whether two published rates, one each way, can be the same price. */
  reciprocalsAgree?(rate: QuotedPair, reciprocal: QuotedPair): Awaitable<boolean>;
  /** Whether a direct rate and a path agree within what the path's legs may be off. */
  pathsAgree?(comparison: PathComparison): Awaitable<boolean>;
  /** Whether an exchange is within a tolerance, in basis points, of a rate. */
  withinLimit?(exchange: {
    readonly sold: Amount;
    readonly bought: Amount;
    readonly rate: QuotedPair;
    readonly toleranceBps: bigint;
  }): Awaitable<boolean>;
  /** How far the product of several feeds may be off, as a decimal part of it; each may be by its own basis points. */
  combinedDeviation?(deviationBps: readonly bigint[]): Awaitable<string>;

  /** Minor units of an amount in text. */
  parseAmount?(text: string, asset: Asset): Awaitable<bigint>;
  /** The decimal in a text; undefined where the text marks it as absent. */
  parseRate?(text: string): Awaitable<string | undefined>;

  /** The feed's answer, once it has passed every rule. */
  guardedAnswer?(question: FeedQuestion): Awaitable<bigint>;
  /** Unix seconds that the rate over the path is of. */
  guardedPath?(question: PathQuestion): Awaitable<bigint>;
  /** The first answer of several feeds of one pair that passes every rule. */
  fallbackAnswer?(questions: readonly FeedQuestion[]): Awaitable<bigint>;
  /** The median of the fresh reports; refused where they are too few, or too far apart. */
  medianAnswer?(question: MedianQuestion): Awaitable<bigint>;
  /** Price, bid and ask as decimals. */
  confidentPrice?(question: ConfidentPriceQuestion): Awaitable<ConfidentPriceAnswer>;
  /** Accepts the product of prices, or refuses it because together they are too uncertain. */
  confidentPath?(prices: readonly ConfidentPriceQuestion[], maximumBps: bigint): Awaitable<unknown>;
  /** Accepts rates while the sequencer is up, refuses them otherwise. */
  requireSequencer?(question: SequencerQuestion): Awaitable<unknown>;
  /** The answer in use at `now`, where every posted value is held back for a hop. */
  delayedAnswer?(question: DelayedQuestion): Awaitable<bigint>;
  /** Whether a desk may trade on these terms. */
  acceptsTerms?(terms: DeskTerms): Awaitable<boolean>;

  /** Uses a firm quote at a moment. */
  useQuote?(quote: { readonly expiresAt: bigint; readonly now: bigint }): Awaitable<unknown>;
  /** Takes a customer's money for a payment. */
  openPayment?(terms: PaymentToOpen): Awaitable<OpenPayment>;
  /** What a token amount redeems for when the token itself is worth `price` of its currency; same decimals. */
  redeem?(request: {
    readonly amount: bigint;
    /** A decimal: `"0.88"`. */
    readonly price: string;
    readonly rule: "par" | "market";
  }): Awaitable<bigint>;
  /** What is credited for a transfer that arrives short, or a refusal of it. */
  credit?(transfer: { readonly sent: bigint; readonly arrived: bigint }): Awaitable<bigint>;
  /** Releases a payment to a payee whose account is frozen; later, what is still to be had of it is taken back. */
  payFrozen?(amount: bigint): Awaitable<FrozenPayment>;

  /** An amount in the unit that replaced its own by a day, `YYYY-MM-DD`. */
  redenominate?(amount: Amount, on: string): Awaitable<{ readonly minor: bigint; readonly code: string }>;
  /** The reference rate of a currency to the euro that could be used at a moment; nothing where there is none. */
  referenceRate?(question: ReferenceQuestion): Awaitable<ReferenceRate | undefined>;
  /** A modelled path as integers of a feed. */
  modelPath?(
    settings: ModelSettings,
  ): Awaitable<{ readonly answers: readonly bigint[]; readonly clamps: number }>;
  /** A rate for a message of ISO 20022; one that does not fit is refused unless a rounding is named. */
  iso20022Rate?(value: string, rounding?: RoundingName): Awaitable<string>;
  /** An amount for a message of ISO 20022. */
  iso20022Amount?(amount: Amount): Awaitable<string>;
}

/** What some converters do and others do not: a member of `Converter` that is a function. */
export type Capability = Exclude<keyof Converter, "name" | "refusalOf" | keyof Claims>;

/** Every call, none left out. */
export type Calls = Required<Pick<Converter, Capability>>;

/** A converter that has every call. */
export type FullConverter = Converter & Calls;

/** Prices of a unit of the base in the quote, as decimals. */
export interface TwoWayPrice {
  readonly mid: string;
  readonly bid: string;
  readonly ask: string;
}

/** A price with the two ends of what it may be off, as decimals. */
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

/** A payment that waits to be settled or refunded. */
export interface OpenPayment {
  /** Pays out while the market is at another rate. */
  settle(market: QuotedPair): Awaitable<{
    /** Minor units of `to` that the payee gets. */
    readonly paid: bigint;
    /** What the provider made by the lock, in minor units of `to`; a loss is below zero. */
    readonly providerGain: bigint;
  }>;
  /** Gives the money back while the market is at another rate, or while there is no rate at all. */
  refund(market: QuotedPair | "none"): Awaitable<{ readonly minor: bigint; readonly code: string }>;
}

/** Where the money of a payment to a frozen account is in the end. */
export interface FrozenPayment {
  /** Minor units that reached the frozen payee. */
  readonly toPayee: bigint;
  /** Minor units that their owner can still recover. */
  readonly recovered: bigint;
}

/** Which reference rate could be used at a moment. */
export interface ReferenceQuestion {
  /** A file in the layout of the European Central Bank. */
  readonly csv: string;
  readonly code: string;
  /** Unix seconds. */
  readonly at: bigint;
  /** Business days, Mondays to Fridays on which there was no newer one, that an older figure may stand in for. */
  readonly maximumCarriedDays: number;
}

/** A reference rate, and how old it is. */
export interface ReferenceRate {
  /** Units of the currency for 1 EUR. */
  readonly value: string;
  /** Business days, Mondays to Fridays, that it was carried forward; not looked at where it is not given. */
  readonly carriedDays?: number | undefined;
}

/** What a path of modelled rates is made from. */
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
