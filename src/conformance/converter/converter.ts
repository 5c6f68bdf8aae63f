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
import type {
  ConfidentPriceAnswer,
  FrozenPayment,
  ModelSettings,
  OpenPayment,
  PaymentToOpen,
  ReferenceQuestion,
  ReferenceRate,
  TwoWayPrice,
} from "./payment-question.ts";

/**
 * Something that converts money, as the conformance kit asks it. `name` and `convert` are enough; every other member
 * is a call that some converters have and others do not. A case whose questions a converter cannot be asked is not
 * offered, with the reason.
 *
 * A converter refuses by throwing: a `Refused`, the revert of a contract, or any error of its own. JavaScript's own errors
 * (`TypeError`, `RangeError` and so on, not classes made from them) are crashes and no refusals, unless `refusalOf` names
 * them. What it has no word for it states by throwing `NotOffered(reason)`: the question is taken out, and that is never a
 * refusal.
 *
 * Amounts are whole minor units, and decimals are plain texts such as `"1.0835"`, of which zeros at the end do not count.
 * Where no rounding is named a figure is exact: nothing is cut off.
 */
export interface Converter extends Claims {
  /** For the titles of the tests. */
  readonly name: string;

  /**
   * The name of the refusal that an error is, for a library that refuses by JavaScript's own errors; nothing for a crash.
   * `(error) => (error instanceof TypeError ? "NotAnAmount" : undefined)`
   */
  refusalOf?(error: unknown): string | undefined;

  /**
   * Minor units of `to`: the exact product, or quotient, with the rate, rounded once by `rounding`. A figure of any size is
   * exact or refused. A converter of the profile `desk` refuses an amount above zero that comes to nothing, a currency that is
   * not of the rate, and a rate of zero or below.
   */
  convert(request: ConversionRequest): Awaitable<bigint>;

  /** Minor units of `to` over several legs, exact on the way and rounded once at the end. Legs that do not meet are refused. */
  convertOverPath?(request: PathRequest): Awaitable<bigint>;
  /** Minor units of `to` for the sum of the lines, which is converted once; lines may be below zero. */
  convertTotal?(request: TotalRequest): Awaitable<bigint>;
  /**
   * As `convert`, less a fee. In `sell` the fee is of `amount`, in minor units of `from`, and what is left is converted; in
   * `buy` it is of what `amount` converts to, in minor units of `to`. A part of a unit of the fee is rounded up;
   * the conversion itself is rounded by `rounding`.
   */
  convertWithFee?(request: FeeRequest): Awaitable<Charged>;
  /** As `convert`, refused where that is less than `minimumOut`; exactly `minimumOut` is good. */
  convertAtLeast?(request: LimitedRequest): Awaitable<bigint>;
  /** What is promised before `convert` carries it out: the same figure. */
  quote?(request: ConversionRequest): Awaitable<bigint>;
  /** The fee on an amount of zero or more, in its minor units: `amount × feeBps / 10,000`, rounded up; `feeBps` is 0 to 10,000. */
  fee?(request: { readonly amount: bigint; readonly feeBps: bigint }): Awaitable<bigint>;
  /**
   * The shares of an amount by weights, in their order and as many. They add up to the amount, none has the other sign, a
   * weight of 0 gets 0, and each is within a unit of `amount × weight / sum of the weights`; how closely, `allocation`
   * claims. Weights are 0 or more, at least one of them above 0.
   */
  allocate?(request: {
    readonly amount: bigint;
    readonly weights: readonly bigint[];
  }): Awaitable<readonly bigint[]>;

  /**
   * Mid, bid and ask with every decimal: bid is `mid × (1 - spreadBps / 10,000)`, ask `mid × (1 + spreadBps / 10,000)`. The
   * spread is that of one side; both sides together are twice as far apart.
   */
  twoWay?(request: { readonly mid: QuotedPair; readonly spreadBps: bigint }): Awaitable<TwoWayPrice>;
  /**
   * The arithmetic mean of rates of one pair and one direction, as a decimal with every digit. Means that do not end, such as
   * those of three rates mostly are, are not asked for. Rates of two pairs, or of one pair in both directions, are refused.
   */
  meanRate?(rates: readonly QuotedPair[]): Awaitable<string>;
  /**
   * Whether two published rates, one each way, can be the same price: one of the two is within a unit of its last decimal of
   * the exact inverse of the other.
   */
  reciprocalsAgree?(rate: QuotedPair, reciprocal: QuotedPair): Awaitable<boolean>;
  /**
   * Whether a direct rate and a path agree: the product of the legs is off the direct rate by no more, as a part of it, than
   * the `combinedDeviation` of the legs, that included.
   */
  pathsAgree?(comparison: PathComparison): Awaitable<boolean>;
  /**
   * Whether an exchange is within a tolerance, in basis points, of a rate: whole units bought for one sold, `rate.quote` for
   * `rate.base`, are off the rate by no more than that part of it, to either side and the tolerance included.
   */
  withinLimit?(exchange: {
    readonly sold: Amount;
    readonly bought: Amount;
    readonly rate: QuotedPair;
    readonly toleranceBps: bigint;
  }): Awaitable<boolean>;
  /**
   * How far the product of several feeds may be off, as a decimal part of it with every digit: the product of
   * `1 + bps / 10,000` over all of them, less one; `"0.010025"` for two of 50.
   */
  combinedDeviation?(deviationBps: readonly bigint[]): Awaitable<string>;

  /**
   * Minor units of an amount in text, exactly. What is no number is refused; so is a spelling that is read as another value
   * than its own, and more decimals than the asset has, unless `excessDecimals` names how they are rounded. A converter of
   * the profile `desk` refuses every spelling besides plain decimals that `texts` does not name.
   */
  parseAmount?(text: string, asset: Asset): Awaitable<bigint>;
  /** The decimal in a text, exactly; `undefined`, or a refusal, where there is none (`N/A`, nothing). Else as `parseAmount`. */
  parseRate?(text: string): Awaitable<string | undefined>;

  /**
   * The feed's answer, once it has passed every rule of the question, or a refusal. One by another rule has another name: zero
   * or below, too old, from the future, a round that is not complete or older than the last, on an edge of the band, beyond the
   * breaker, other decimals, a closed market, a feed that reverts.
   */
  guardedAnswer?(question: FeedQuestion): Awaitable<bigint>;
  /** Unix seconds that the rate over the path is of: those of its oldest leg. Refused where a leg, or the path, is. */
  guardedPath?(question: PathQuestion): Awaitable<bigint>;
  /** The answer of the first of several feeds of one pair that passes every rule of its own; refused where none does. */
  fallbackAnswer?(questions: readonly FeedQuestion[]): Awaitable<bigint>;
  /**
   * The median of the reports that are fresh; of an even number either of the two in the middle, or what lies between. Refused
   * where fewer than `quorum` are fresh, or where the highest fresh one is further from the lowest than allowed.
   */
  medianAnswer?(question: MedianQuestion): Awaitable<bigint>;
  /**
   * The price, what is paid out by (`bid`: price less confidence) and what is charged by (`ask`: price plus confidence), each
   * times `10^exponent`, with every decimal. Refused where the confidence is more of the price than allowed, and where the
   * exponent is beyond 18 either way.
   */
  confidentPrice?(question: ConfidentPriceQuestion): Awaitable<ConfidentPriceAnswer>;
  /**
   * Accepts the product of prices, or refuses it because together they are too uncertain: the product of
   * `1 + confidence / price` over all of them, less one, is more than `maximumBps` basis points; exactly that is accepted. Each
   * price is held to its own limit too. What is accepted gives nothing, or `true`.
   */
  confidentPath?(prices: readonly ConfidentPriceQuestion[], maximumBps: bigint): Awaitable<unknown>;
  /**
   * Accepts rates while the sequencer is up and has been so for more than the grace period; refuses them while it is down, up to
   * and in the last second of the grace period, and where it never started (`startedAt` is 0).
   */
  requireSequencer?(question: SequencerQuestion): Awaitable<unknown>;
  /** The value of the newest post that is a hop old or older; refused where there is none. */
  delayedAnswer?(question: DelayedQuestion): Awaitable<bigint>;
  /** Whether a desk may trade on these terms: fee and spread together are at least the threshold. */
  acceptsTerms?(terms: DeskTerms): Awaitable<boolean>;

  /** Uses a firm quote at a moment, in Unix seconds: good up to and in its last second, `expiresAt`, refused after it. */
  useQuote?(quote: { readonly expiresAt: bigint; readonly now: bigint }): Awaitable<unknown>;
  /** Takes a customer's money for a payment that settles, or is refunded, later. */
  openPayment?(terms: PaymentToOpen): Awaitable<OpenPayment>;
  /**
   * What a token amount redeems for, in its currency and in the token's decimals, when the token itself is worth `price` of
   * that currency. At `par` the amount; at the `market`'s price `amount × price`, but no more than the amount where the price is
   * above 1. Results of the kit's questions are whole.
   */
  redeem?(request: {
    readonly amount: bigint;
    /** A decimal: `"0.88"`. */
    readonly price: string;
    readonly rule: "par" | "market";
  }): Awaitable<bigint>;
  /** What is credited for a transfer: what arrived. One that arrives short, `arrived` below `sent`, may be refused instead. */
  credit?(transfer: { readonly sent: bigint; readonly arrived: bigint }): Awaitable<bigint>;
  /**
   * Releases a payment to a payee whose account is frozen; once the account is free, whoever has a right to it takes what is
   * still to be had. `toPayee` is what reached the account while it was frozen: 0. `recovered` is what was taken then: all.
   */
  payFrozen?(amount: bigint): Awaitable<FrozenPayment>;

  /**
   * An amount in the unit that replaced its own, by the law's factor and rounded half up to that unit's decimals: HRK, LTL,
   * LVL, EEK, DEM and FRF in EUR, TRL in TRY. Refused on days, `YYYY-MM-DD`, before the first of the new unit.
   */
  redenominate?(amount: Amount, on: string): Awaitable<{ readonly minor: bigint; readonly code: string }>;
  /**
   * The reference rate of a currency to the euro that could be used at a moment: the newest figure of the file that was
   * published by then. A figure of a day is published at 16:00:00 in Frankfurt (until 30 June 2016 at 14:30:00), summer time
   * included. `undefined` where there is none, or where it would be carried over more business days than allowed.
   */
  referenceRate?(question: ReferenceQuestion): Awaitable<ReferenceRate | undefined>;
  /**
   * A modelled path as integers of a feed: `start` and one answer for each of `steps`, each within `minimum` and `maximum`, which
   * are allowed themselves; `clamps` counts those that were put on an edge because the model went beyond it. The model is the
   * converter's own, and the same settings give the same path. Settings that leave the numbers, such as a volatility of 70, are refused.
   */
  modelPath?(
    settings: ModelSettings,
  ): Awaitable<{ readonly answers: readonly bigint[]; readonly clamps: number }>;
  /**
   * A rate for a message of ISO 20022: at most 11 digits, at most 10 of them after the point, zeros at either end not counted. One
   * that does not fit is refused, or rounded by the rounding that is named to as many decimals as fit; what would be 0, or would
   * have more digits before the point, is refused all the same.
   */
  iso20022Rate?(value: string, rounding?: RoundingName): Awaitable<string>;
  /**
   * An amount for a message of ISO 20022 as CBPR+ restricts it, refused where its value has more than 14 digits, more than 5 after the point, or more
   * than ISO 4217 gives its currency; zeros at the end do not count.
   */
  iso20022Amount?(amount: Amount): Awaitable<string>;
}

/** What some converters do and others do not: a member of `Converter` that is a function. */
export type Capability = Exclude<keyof Converter, "name" | "refusalOf" | keyof Claims>;

/** Every call, none left out. */
export type Calls = Required<Pick<Converter, Capability>>;

/** A converter that has every call. */
export type FullConverter = Converter & Calls;
