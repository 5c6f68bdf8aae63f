import { list, phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { rate, type Rate } from "../fx/rate.ts";
import { parseDecimal, powerOfTen } from "../money/decimal.ts";
import { rational } from "../money/rational.ts";
import type { Feed, World } from "./world.ts";

/** The feed of a pair. @throws RATE_MISSING */
export function feedOf({ feeds }: Pick<World, "feeds">, pair: string): Feed {
  const feed = feeds.get(pair);
  if (feed !== undefined) return feed;
  throw new SettlementError("RATE_MISSING", { pair, known: list([...feeds.keys()]) });
}

/** Refuses a feed that answers by others: its answer is not set. @throws FEED_DERIVED */
export function requireSet(pair: string, { derived }: Pick<Feed, "derived">): void {
  if (derived !== undefined)
    throw new SettlementError("FEED_DERIVED", { pair, by: phrase(`feed.${derived}`) });
}

/**
 * A rate as it is written, for a feed with decimals enough.
 *
 * @throws AMOUNT_MALFORMED, RATE_INVALID; AMOUNT_TOO_PRECISE for more decimals than the feed has.
 */
export function rateOf({ base, quote, source, decimals: allowed }: Feed, value: string, now: bigint): Rate {
  const { decimals } = parseDecimal(value);
  if (decimals > allowed)
    throw new SettlementError("AMOUNT_TOO_PRECISE", {
      text: value,
      decimals,
      asset: phrase("the-feed"),
      allowed,
    });
  return rate({ base, quote, value, observedAt: now, source });
}

/** A rate as its feed publishes it: exact for every rate with at most the feed's decimals, otherwise rounded down. */
export function answerOf({ numerator, denominator }: Rate, { decimals }: Pick<Feed, "decimals">): bigint {
  return (numerator * powerOfTen(decimals)) / denominator;
}

/** A feed's answer, and when it was given. */
export interface TimedAnswer {
  /** Above zero, in units of the feed's last decimal. */
  readonly answer: bigint;
  /** Digits after the point of the answer. */
  readonly decimals: number;
  /** Unix seconds. */
  readonly at: bigint;
}

/** The rate that a feed's answer stands for, exactly: the reverse of `answerOf`. */
export function rateOfAnswer(
  { base, quote, quotedDecimals, source }: Pick<Rate, "base" | "quote" | "quotedDecimals" | "source">,
  { answer, decimals, at }: TimedAnswer,
): Rate {
  return { ...rational(answer, powerOfTen(decimals)), base, quote, quotedDecimals, observedAt: at, source };
}
