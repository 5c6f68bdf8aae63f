import type { FeedRound } from "../../../src/fx/oracle/feed-round.ts";
import { MENTO_FX } from "../../../src/fx/oracle/market-hours.ts";
import { NOTHING_ACCEPTED, type GuardedPair, type PairGuards } from "../../../src/fx/oracle/pair-guards.ts";
import { unix } from "../../support/unix.ts";

/** Wednesday 22 January 2025, 10:00 UTC: every market of the tests is open. */
export const NOW = unix("2025-01-22T10:00:00Z");
export const HOUR = 3_600n;
/** Seconds. */
export const MAXIMUM_AGE = 90_000n;

/** EUR/USD, every guard on: a band of 0.1 to 10, 20 % from what was accepted, an hour of cooldown. */
export const GUARDS: PairGuards = {
  ...MENTO_FX,
  decimals: 8,
  maximumAge: MAXIMUM_AGE,
  minimumAnswer: 10_000_000n,
  maximumAnswer: 1_000_000_000n,
  breakerBps: 2_000n,
  breakerCooldown: HOUR,
  closedPolicy: "reject",
  closedSpreadBps: 50n,
};

/** 1.0835, published this second: nothing that the guards refuse. */
export const ROUND: FeedRound = {
  roundId: 7n,
  answer: 108_350_000n,
  startedAt: NOW,
  updatedAt: NOW,
  decimals: 8,
};

export function pair(changed: Partial<PairGuards> = {}, rest: Partial<GuardedPair> = {}): GuardedPair {
  return { guards: { ...GUARDS, ...changed }, halted: false, breaker: NOTHING_ACCEPTED, ...rest };
}
