import type { QuotedPair } from "./conversion.ts";

/** What happens to a question while the market is closed: refused, answered by the last rate with a wider spread, or left to wait. */
export type ClosedPolicy = "reject" | "widen" | "queue";

/** When the market of a feed trades: always, or foreign exchange as Mento and as Chainlink have it. */
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
  /** A move from the last accepted answer beyond it is refused; 0: no breaker. */
  readonly breakerBps: bigint;
  /** How long a tripped breaker stays open; 0: until it is reset by hand. */
  readonly breakerCooldown: bigint;
  readonly market: MarketName;
  /** What happens while the market is closed. */
  readonly whenClosed: ClosedPolicy;
}

/** A feed's last round in the shape of AggregatorV3. Times are Unix seconds. */
export interface FeedSays {
  readonly roundId: bigint;
  readonly answer: bigint;
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
  /** Seconds that the oldest leg may be old. */
  readonly maximumAge: bigint;
  /** Seconds that may lie between the oldest and the newest leg. */
  readonly maximumSpread: bigint;
}

/** The reports of several reporters of one rate. */
export interface MedianQuestion {
  readonly now: bigint;
  readonly decimals: number;
  readonly reports: readonly { readonly answer: bigint; readonly observedAt: bigint }[];
  /** The fewest fresh reports that make an answer. */
  readonly quorum: number;
  readonly maximumAge: bigint;
  /** How far the fresh reports may be apart, in basis points of the lowest. */
  readonly maximumSpreadBps: bigint;
}

/** A price in the shape of Pyth, in units of `10^exponent`. */
export interface ConfidentPriceQuestion {
  readonly price: bigint;
  readonly confidence: bigint;
  readonly exponent: number;
  /** The most that the confidence may be of the price. */
  readonly maximumBps: bigint;
}

/** The uptime feed of a rollup's sequencer: 0 is up, 1 is down. */
export interface SequencerQuestion {
  readonly now: bigint;
  readonly answer: bigint;
  readonly startedAt: bigint;
  /** Seconds after coming up in which rates are still refused. */
  readonly grace: bigint;
}

/** The answer at a moment of a feed that holds every value back for a hop. */
export interface DelayedQuestion {
  readonly now: bigint;
  readonly hop: bigint;
  /** When values were posted, in order of time. */
  readonly posts: readonly { readonly at: bigint; readonly answer: bigint }[];
}

/** What a desk may charge at the least where its feed moves only beyond a threshold. */
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
