import { SettlementError } from "../../errors/settlement-error.ts";

/** The latest round of a feed in the shape of Chainlink's AggregatorV3. Times are Unix seconds. */
export interface FeedRound {
  readonly roundId: bigint;
  /** In the feed's decimals; zero and below are no price. */
  readonly answer: bigint;
  /** When the round began; 0 marks one that never did. */
  readonly startedAt: bigint;
  /** When it was answered; 0 marks a round without an answer. */
  readonly updatedAt: bigint;
  readonly decimals: number;
}

/** Something that can be asked for its last round. */
export interface Feed {
  /** @throws SettlementError where a contract would revert. */
  latestRound(now: bigint): FeedRound;
}

const MAXIMUM_ROUND = 2n ** 80n - 1n;
const MAXIMUM_TIME = 2n ** 64n - 1n;

/**
 * A feed's round, or undefined where it refuses: its own error is no error to the reader. Rounds and
 * times wider than any real feed's are no answer either, as in the contract.
 */
export function readFeed(feed: Feed, now: bigint): FeedRound | undefined {
  let round: FeedRound;
  try {
    round = feed.latestRound(now);
  } catch (error) {
    if (error instanceof SettlementError) return undefined;
    throw error;
  }
  return round.roundId > MAXIMUM_ROUND || round.updatedAt > MAXIMUM_TIME ? undefined : round;
}
