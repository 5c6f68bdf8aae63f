import { SettlementError } from "../../../errors/settlement-error.ts";
import { MAXIMUM_LEGS } from "../../../fx/compose.ts";
import { divideFloor } from "../../../money/rounding.ts";
import { powerOfTen } from "../../../money/decimal.ts";
import { divideRationals, multiplyRationals, rational, type Rational } from "../../../money/rational.ts";

/** An answer of a price feed in the shape of Chainlink's AggregatorV3: an integer and the feed's decimals. */
export interface FeedAnswer {
  readonly answer: bigint;
  readonly decimals: number;
}

/** A feed's place in a path: whether the path multiplies by it or divides. */
export interface FeedLeg extends FeedAnswer {
  readonly invert: boolean;
}

/** The exact rate that a feed's answer stands for. @throws ANSWER_NOT_POSITIVE */
function feedRate(feed: FeedAnswer): Rational {
  if (feed.answer <= 0n) throw new SettlementError("ANSWER_NOT_POSITIVE", { answer: feed.answer });
  return rational(feed.answer, powerOfTen(feed.decimals));
}

/**
 * Several feeds of different decimals as one rate, as an integer of `outDecimals`, rounded down once at the end.
 *
 * @throws ANSWER_NOT_POSITIVE for zero and for negative answers; PATH_INVALID when there is no feed, or more than four.
 * @example composeFeedsDown([{ answer: 420_000_000n, decimals: 8, invert: false }], 24); // 4.2 × 10^24
 */
export function composeFeedsDown(legs: readonly FeedLeg[], outDecimals: number): bigint {
  if (legs.length === 0 || legs.length > MAXIMUM_LEGS) {
    const path = legs.length === 0 ? "of no feed" : `of ${legs.length} feeds`;
    throw new SettlementError("PATH_INVALID", { path, maximum: MAXIMUM_LEGS });
  }
  const composed = legs.reduce(
    (path, leg) =>
      leg.invert ? divideRationals(path, feedRate(leg)) : multiplyRationals(path, feedRate(leg)),
    rational(1n),
  );
  return divideFloor(composed.numerator * powerOfTen(outDecimals), composed.denominator);
}
