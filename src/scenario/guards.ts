/** What guards a pair of a scenario. A breaker has to know it to break it. */

const HOUR = 3_600n;
const MINUTES_PER_DAY = 1_440n;

/** Seconds that an answer is good for: a feed that is published once a working day, and an hour of grace. */
export const MAXIMUM_RATE_AGE = 24n * HOUR + HOUR;

/** How far an answer may be from the one accepted before it, and how long conversions rest when it is further. */
export const BREAKER = { breakerBps: 1_000n, breakerCooldown: HOUR } as const;

/** The FX market's week: Sunday 22:00 to Friday 22:00 UTC, in minutes from Monday 00:00. */
export const FX_WEEK = {
  opensAtMinute: 6n * MINUTES_PER_DAY + 22n * 60n,
  closesAtMinute: 4n * MINUTES_PER_DAY + 22n * 60n,
} as const;

/** Answers on or outside half to double of what is quoted as the scenario begins are mistakes about the feed. */
export function bandOf(answer: bigint): { readonly minimumAnswer: bigint; readonly maximumAnswer: bigint } {
  return { minimumAnswer: answer / 2n, maximumAnswer: answer * 2n };
}

/** How far a firm quote may be from the oracle's mid, in basis points. */
export const MAXIMUM_QUOTE_DEVIATION = 100n;
