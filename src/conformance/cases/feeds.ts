import type { FeedQuestion, FeedRules, FeedSays } from "../converter/feed-question.ts";

export const MINUTE = 60n;
export const HOUR = 3_600n;
export const DAY = 86_400n;

/** Thursday 23 January 2025, 10:00 UTC: every market is open. */
export const THURSDAY = 1_737_626_400n;

/** A feed that is published once a day, with an hour of grace; everything else is allowed. */
export const RULES: FeedRules = {
  decimals: 8,
  maximumAge: DAY + HOUR,
  minimumAnswer: 1n,
  maximumAnswer: 2n ** 95n,
  breakerBps: 0n,
  breakerCooldown: 0n,
  market: "always",
  whenClosed: "reject",
};

/** An answer that nothing is wrong with: 1 EUR = 1.0835 USD, now. */
export const SAYS: FeedSays = {
  roundId: 7n,
  answer: 108_350_000n,
  startedAt: THURSDAY,
  updatedAt: THURSDAY,
  decimals: 8,
};

/** A question about an answer that nothing is wrong with, but for what is changed. */
export function question(
  says: Partial<FeedSays> = {},
  rules: Partial<FeedRules> = {},
  rest: Partial<FeedQuestion> = {},
): FeedQuestion {
  return { now: THURSDAY, rules: { ...RULES, ...rules }, says: { ...SAYS, ...says }, ...rest };
}

/** A good answer that is some seconds old when it is asked for. */
export const aged = (age: bigint, now: bigint = THURSDAY): Partial<FeedSays> => ({
  startedAt: now - age,
  updatedAt: now - age,
});

/** Legs of paths. */
export const FEED = {
  aged: (age: bigint): Omit<FeedQuestion, "now"> => ({ rules: RULES, says: { ...SAYS, ...aged(age) } }),
};

/** Unix seconds of `2024-12-24T21:59:59Z`. */
export function at(utc: string): bigint {
  return BigInt(Date.parse(utc)) / 1_000n;
}
