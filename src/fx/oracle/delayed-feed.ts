import { SettlementError } from "../../errors/settlement-error.ts";
import type { Feed, FeedRound } from "./feed-round.ts";
import { utcTime } from "./summer-time.ts";

/** A value that will count. */
export interface NextValue {
  readonly round: FeedRound;
  /** Unix seconds; the first at which it counts. */
  readonly usableAt: bigint;
}

/** The latest time that the contract stores. */
const MAXIMUM_TIME = 2n ** 48n - 1n;

/**
 * Another feed's answers, usable one hop after they were taken over (Maker's OSM): `contracts/feeds/DelayedFeed.sol` in
 * TypeScript. What counts is the current value, never the next one, which is public in advance.
 *
 * Answers keep the source's times: a pair that reads this feed must allow an age of the source's plus two hops.
 */
export class DelayedFeed implements Feed {
  readonly #source: Feed;
  readonly #hop: bigint;
  #previous: FeedRound | undefined;
  #posted: NextValue | undefined;

  /** @param hop Seconds from taking a value over to its use, and at least between two of them. */
  constructor(source: Feed, hop: bigint) {
    this.#source = source;
    this.#hop = hop;
  }

  /**
   * Takes over the source's current round, at most once per hop; again from the second on in which the hop is over.
   *
   * @throws HOP_NOT_OVER; FEED_TIME_TOO_LARGE for times that no real feed has; what the source refuses with.
   */
  poke(now: bigint): void {
    const posted = this.#posted;
    if (posted !== undefined && now < posted.usableAt) {
      throw new SettlementError("HOP_NOT_OVER", { usableAt: utcTime(posted.usableAt), now: utcTime(now) });
    }
    const round = this.#source.latestRound(now);
    const latest = round.startedAt > round.updatedAt ? round.startedAt : round.updatedAt;
    if (latest > MAXIMUM_TIME) {
      throw new SettlementError("FEED_TIME_TOO_LARGE", { time: latest, maximum: MAXIMUM_TIME });
    }
    this.#previous = posted?.round;
    this.#posted = { round, usableAt: now + this.#hop };
  }

  /** The value that will count; nothing where the last one taken over counts already, or none was. */
  next(now: bigint): NextValue | undefined {
    return this.#posted !== undefined && now < this.#posted.usableAt ? this.#posted : undefined;
  }

  /**
   * The current value, with the source's round and times: a value taken over at 10:00 counts from 11:00 on with a hop of
   * an hour, and the one before it up to 10:59:59.
   *
   * @throws NOTHING_USABLE
   */
  latestRound(now: bigint): FeedRound {
    const coming = this.next(now);
    const current = coming === undefined ? this.#posted?.round : this.#previous;
    // Round 0: the feed has no answer yet.
    if (current === undefined || current.roundId === 0n) {
      const usableAt =
        this.#posted === undefined ? "a time that is not known" : utcTime(this.#posted.usableAt);
      throw new SettlementError("NOTHING_USABLE", { now: utcTime(now), usableAt });
    }
    return current;
  }
}
