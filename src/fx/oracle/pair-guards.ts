import { phrase, type Phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { powerOfTen } from "../../money/decimal.ts";
import { WEEK, type MarketHours } from "./market-hours.ts";

/** What happens to conversions while a market is closed, in the order of the contract's enum. */
export const CLOSED_POLICIES = ["reject", "widen", "queue"] as const;
export type ClosedPolicy = (typeof CLOSED_POLICIES)[number];

/** How a pair is guarded: `PairConfig` of the oracle, field for field, with the decimals pinned at registration. */
export interface PairGuards extends MarketHours {
  /** Decimals that the feed had when the pair was registered, 0 to 36. */
  readonly decimals: number;
  /** Seconds that an answer is good for, its last second included; zero: its own second alone. */
  readonly maximumAge: bigint;
  /** Answers at or below it are refused; in the feed's decimals. */
  readonly minimumAnswer: bigint;
  /** Answers at or above it are refused. */
  readonly maximumAnswer: bigint;
  /** A move from the last accepted answer strictly beyond it trips the breaker; zero: no breaker. */
  readonly breakerBps: bigint;
  /** Seconds that a tripped breaker stays open, its first second included, its end not; zero: until a reset by hand. */
  readonly breakerCooldown: bigint;
  readonly closedPolicy: ClosedPolicy;
  /** Basis points on top of a rate while the market is closed, under `widen`: 0 to 9,999. */
  readonly closedSpreadBps: bigint;
}

/** What was last accepted of a pair, and whether its breaker tripped. */
export interface BreakerState {
  /** In the feed's decimals; zero: nothing yet, or reset. */
  readonly accepted: bigint;
  readonly roundId: bigint;
  /** Unix seconds; zero: not tripped. */
  readonly trippedAt: bigint;
  /** The answer that tripped it, in the feed's decimals; zero: not tripped. */
  readonly trippingAnswer: bigint;
}

/** A pair and what has become of it. */
export interface GuardedPair {
  readonly guards: PairGuards;
  readonly halted: boolean;
  readonly breaker: BreakerState;
}

/** Before anything was accepted. */
export const NOTHING_ACCEPTED: BreakerState = {
  accepted: 0n,
  roundId: 0n,
  trippedAt: 0n,
  trippingAnswer: 0n,
};

const MINUTES_PER_WEEK = WEEK / 60n;
const [UINT32, UINT96] = [2n ** 32n - 1n, 2n ** 96n - 1n];

/** Refuses what the contract's `setPair` refuses, and what would not fit its fields. @throws PAIR_CONFIG_INVALID */
export function requirePairGuards(pair: string, guards: PairGuards): void {
  const { decimals, minimumAnswer, maximumAnswer } = guards;
  const limits = {
    maximumAge: UINT32,
    minimumAnswer: UINT96,
    maximumAnswer: UINT96,
    breakerBps: 9_999n,
    breakerCooldown: UINT32,
    opensAtMinute: MINUTES_PER_WEEK - 1n,
    closesAtMinute: MINUTES_PER_WEEK - 1n,
    closedSpreadBps: 9_999n,
    calendar: 255n,
  } as const;
  for (const [field, most] of Object.entries(limits)) {
    const value = guards[field as keyof typeof limits];
    if (value < 0n || value > most) throw invalid(pair, field, value, phrase("range", { from: 0, to: most }));
  }
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 36) {
    throw invalid(pair, "decimals", decimals, phrase("whole-between", { least: 0, most: 36 }));
  }
  if (minimumAnswer >= maximumAnswer) {
    throw invalid(
      pair,
      "minimumAnswer",
      minimumAnswer,
      phrase("less-than-maximum", { maximum: maximumAnswer }),
    );
  }
}

/**
 * What was accepted before the decimals of the feed became others, in the new ones: exactly where they grow, rounded
 * down where they shrink.
 *
 * @throws PAIR_CONFIG_INVALID where the reference or the tripping answer is wider than 96 bits then, or zero, which is no
 * reference.
 */
export function rescaleBreaker(pair: string, breaker: BreakerState, from: number, to: number): BreakerState {
  const rescale = (answer: bigint): bigint => {
    const exact = to < from ? answer / powerOfTen(from - to) : answer * powerOfTen(to - from);
    if (exact > UINT96 || (exact === 0n && answer !== 0n)) {
      throw invalid(pair, "decimals", to, phrase("decimals-fit", { answer, decimals: from }));
    }
    return exact;
  };
  const { accepted, trippingAnswer } = breaker;
  return { ...breaker, accepted: rescale(accepted), trippingAnswer: rescale(trippingAnswer) };
}

/** When the cooldown of a tripped breaker is over, in Unix seconds; nothing: never, it is reset by hand only. */
export function reopensAt({ guards, breaker }: GuardedPair): bigint | undefined {
  return guards.breakerCooldown === 0n ? undefined : breaker.trippedAt + guards.breakerCooldown;
}

function invalid(pair: string, field: string, value: bigint | number, wanted: Phrase): SettlementError {
  return new SettlementError("PAIR_CONFIG_INVALID", { pair, field, value, wanted });
}
