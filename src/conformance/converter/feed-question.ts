import type { QuotedPair } from "./conversion.ts";

/**
 * What happens to a question while the market is closed: refused (`reject`), answered by the last rate, whose spread is then
 * wider (`widen`), or left to wait, which is a refusal of another name (`queue`).
 */
export type ClosedPolicy = "reject" | "widen" | "queue";

/**
 * When the market of a feed trades: always, or foreign exchange as Mento and as Chainlink have it. `mento-fx`: from Sunday
 * 23:00 to, but not in, Friday 21:00 UTC all year; closed on 25 December and 1 January (UTC) and from 22:00 UTC on the days
 * before. `chainlink-fx`: from Sunday 18:00 to Friday 17:00 by the clock of New York, summer time included; closed on 25 December
 * and 1 January; the hours at which those days begin and end are not asked about.
 */
export type MarketName = "always" | "mento-fx" | "chainlink-fx";

/** What a feed is held to. Times are seconds, answers in the feed's decimals. */
export interface FeedRules {
  /** As they were when the feed was registered. */
  readonly decimals: number;
  /** An answer of exactly this age is good. */
  readonly maximumAge: bigint;
  /** Answers at or below it are refused. */
  readonly minimumAnswer: bigint;
  /** Answers at or above it are refused. */
  readonly maximumAnswer: bigint;
  /** A move of more than so many basis points of the last accepted answer, up or down, is refused; 0: no breaker. */
  readonly breakerBps: bigint;
  /**
   * Seconds that a tripped breaker refuses every answer; 0: until it is reset by hand, which no question does. From the second on
   * in which they are over an answer counts that is within `breakerBps` of the last accepted one, or of the one that tripped it.
   */
  readonly breakerCooldown: bigint;
  readonly market: MarketName;
  /** What happens while the market is closed. */
  readonly whenClosed: ClosedPolicy;
}

/** A feed's last round in the shape of AggregatorV3. Times are Unix seconds. */
export interface FeedSays {
  /** The phase in the bits above the 64th, the aggregator's own number below; it never decreases. */
  readonly roundId: bigint;
  readonly answer: bigint;
  /** 0: the round never started; likewise `updatedAt`. */
  readonly startedAt: bigint;
  readonly updatedAt: bigint;
  readonly decimals: number;
}

/** May this answer be used? */
export interface FeedQuestion {
  /** Unix seconds. */
  readonly now: bigint;
  readonly rules: FeedRules;
  /** `reverts`: the feed does not answer at all. */
  readonly says: FeedSays | "reverts";
  /** The last accepted answer; nothing yet unless given. */
  readonly accepted?: {
    readonly answer: bigint;
    readonly roundId: bigint;
    /** When the breaker tripped since; not unless given. */
    readonly trippedAt?: bigint;
    /** The answer that tripped it; twice the accepted one unless given. */
    readonly trippedBy?: bigint;
  };
}

/** May these answers be used, one after the other? */
export interface PathQuestion {
  readonly now: bigint;
  readonly legs: readonly Omit<FeedQuestion, "now">[];
  /** Seconds that the oldest leg may be old; exactly that is allowed. */
  readonly maximumAge: bigint;
  /** Seconds that may lie between the oldest and the newest leg; exactly that is allowed. */
  readonly maximumSpread: bigint;
}

/** The reports of several reporters of one rate. */
export interface MedianQuestion {
  /** Unix seconds. */
  readonly now: bigint;
  /** Of the answers. */
  readonly decimals: number;
  readonly reports: readonly { readonly answer: bigint; readonly observedAt: bigint }[];
  /** The fewest fresh reports that make an answer. */
  readonly quorum: number;
  /** Seconds; a report of exactly this age is fresh. */
  readonly maximumAge: bigint;
  /** How far the lowest and the highest fresh report may be apart, in basis points of the lowest; exactly that is allowed. */
  readonly maximumSpreadBps: bigint;
}

/** A price in the shape of Pyth, in units of `10^exponent`. */
export interface ConfidentPriceQuestion {
  /** Above zero. */
  readonly price: bigint;
  /** Half the width of the interval, zero or more. */
  readonly confidence: bigint;
  readonly exponent: number;
  /** The most that the confidence may be of the price, in basis points; exactly that is allowed. */
  readonly maximumBps: bigint;
}

/** The uptime feed of a rollup's sequencer: 0 is up, 1 is down. */
export interface SequencerQuestion {
  /** Unix seconds. */
  readonly now: bigint;
  readonly answer: bigint;
  /** Unix seconds of its last change; 0: never. */
  readonly startedAt: bigint;
  /** Seconds after coming up in which rates are still refused. */
  readonly grace: bigint;
}

/** The answer at a moment of a feed that holds every value back for a hop. */
export interface DelayedQuestion {
  /** Unix seconds. */
  readonly now: bigint;
  /** Seconds. */
  readonly hop: bigint;
  /** Values in order of time, with the Unix seconds of their posts, a hop or more apart. */
  readonly posts: readonly { readonly at: bigint; readonly answer: bigint }[];
}

/** What a desk charges where its feed moves only beyond a threshold; all in basis points. */
export interface DeskTerms {
  readonly thresholdBps: bigint;
  readonly feeBps: bigint;
  readonly spreadBps: bigint;
}

/** Two prices of one pair, and how far the legs of one of them may be off. */
export interface PathComparison {
  readonly direct: QuotedPair;
  readonly legs: readonly QuotedPair[];
  /** Of each leg, in basis points. */
  readonly deviationBps: readonly bigint[];
}
