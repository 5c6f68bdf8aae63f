/** What one feed last said, with what is needed to judge it. Times are unix seconds. */
export interface FeedReading {
  readonly answer: bigint;
  /** When the round began; 0 marks a round that never did. */
  readonly startedAt: bigint;
  /** When it was answered; 0 marks a round without an answer. */
  readonly updatedAt: bigint;
}

/** What is asked of the feeds of a path. Where a limit is not given, its check is not made. */
export interface FeedLimits {
  /** Seconds that the path may be old: an age equal to it is good, one second more is stale. */
  readonly maximumAge?: bigint;
  /** Seconds between the oldest and the newest reading: equal is good. Belongs to paths of several feeds only. */
  readonly maximumSpread?: bigint;
  readonly maximumFeeds?: number;
  /** Seconds that a reading may be ahead of our clock; none unless given. */
  readonly allowedSkew?: bigint;
}

/** What surrounds the readings. */
export interface FeedCircumstances {
  readonly now: bigint;
  /** Timestamp of the rate accepted last; a new one must be newer. */
  readonly lastAcceptedAt?: bigint;
  readonly marketOpen?: boolean;
  readonly tradingSuspended?: boolean;
  /** Reporters with a standing report, and how many there may be. */
  readonly reporters?: { readonly standing: number; readonly maximum: number };
}

/** Why a path of feeds gives no rate; each is one condition and has its own error on chain. */
export type FeedFault =
  | "NoFeed"
  | "TooManyFeeds"
  | "FeedMissing"
  | "SpreadLimitMisplaced"
  | "NonPositiveAnswer"
  | "IncompleteRound"
  | "FutureTimestamp"
  | "StaleRate"
  | "TimestampNotNew"
  | "TimestampSpreadTooHigh"
  | "TooManyReporters"
  | "MarketClosed"
  | "TradingSuspended";

/**
 * Every reason not to take a rate from a path of feeds, at once; none when it is good. The path is as fresh as its
 * oldest reading.
 *
 * @param readings One for each leg; `undefined` for a feed that is not there or does not answer.
 */
export function feedFaults(
  readings: readonly (FeedReading | undefined)[],
  limits: FeedLimits,
  circumstances: FeedCircumstances,
): FeedFault[] {
  const { now, lastAcceptedAt, marketOpen = true, tradingSuspended = false, reporters } = circumstances;
  const given = readings.filter((reading) => reading !== undefined);
  const times = given.map(({ updatedAt }) => updatedAt).filter((time) => time !== 0n);
  const [oldest = now, newest = now] = [least(times), greatest(times)];
  const checks: readonly (readonly [FeedFault, boolean])[] = [
    ["NoFeed", readings.length === 0],
    ["TooManyFeeds", limits.maximumFeeds !== undefined && readings.length > limits.maximumFeeds],
    ["FeedMissing", given.length < readings.length],
    ["SpreadLimitMisplaced", spreadLimitMisplaced(readings.length, limits.maximumSpread)],
    ["NonPositiveAnswer", given.some(({ answer }) => answer <= 0n)],
    ["IncompleteRound", given.some(({ startedAt, updatedAt }) => startedAt === 0n || updatedAt === 0n)],
    ["FutureTimestamp", newest > now + (limits.allowedSkew ?? 0n)],
    ["StaleRate", limits.maximumAge !== undefined && now - oldest > limits.maximumAge],
    ["TimestampNotNew", lastAcceptedAt !== undefined && newest <= lastAcceptedAt],
    ["TimestampSpreadTooHigh", limits.maximumSpread !== undefined && newest - oldest > limits.maximumSpread],
    ["TooManyReporters", reporters !== undefined && reporters.standing > reporters.maximum],
    ["MarketClosed", !marketOpen],
    ["TradingSuspended", tradingSuspended],
  ];
  return checks.filter(([, faulty]) => faulty).map(([fault]) => fault);
}

// One feed has no spread, and several need a limit to it.
function spreadLimitMisplaced(feeds: number, maximumSpread: bigint | undefined): boolean {
  if (maximumSpread === undefined || feeds === 0) return false;
  return feeds === 1 ? maximumSpread > 0n : maximumSpread === 0n;
}

function least(times: readonly bigint[]): bigint | undefined {
  return times.reduce<bigint | undefined>(
    (best, time) => (best === undefined || time < best ? time : best),
    undefined,
  );
}

function greatest(times: readonly bigint[]): bigint | undefined {
  return times.reduce<bigint | undefined>(
    (best, time) => (best === undefined || time > best ? time : best),
    undefined,
  );
}
