import { expect } from "chai";
import type { FeedRound } from "../../../src/fx/oracle/feed-round.ts";
import { observe } from "../../../src/fx/oracle/observe.ts";
import { NOTHING_ACCEPTED, type GuardedPair } from "../../../src/fx/oracle/pair-guards.ts";
import { rateRefused } from "../../../src/fx/oracle/rate-refused.ts";
import { unix } from "../../support/unix.ts";
import { HOUR, NOW, pair, ROUND } from "./guarded-pair.ts";

const AT = "2025-01-22T10:00:00Z";
const SATURDAY = unix("2025-01-25T12:00:00Z");
const CLOSED = { pair: "EUR/USD", now: "2025-01-25T12:00:00Z", opensAt: "2025-01-26T23:00:00Z" };
const FRESH = { updatedAt: SATURDAY };
const ACCEPTED = { ...NOTHING_ACCEPTED, accepted: 100_000_000n, roundId: 6n };

interface Case {
  readonly code: string;
  readonly parameters: object;
  readonly guarded?: GuardedPair;
  /** None: the feed does not answer. */
  readonly round?: Partial<FeedRound> | undefined;
  readonly now?: bigint;
}

describe("rateRefused", () => {
  // Every reason that a pair can be refused for by itself, alone.
  const CASES: readonly Case[] = [
    { code: "PAIR_HALTED", parameters: {}, guarded: pair({}, { halted: true }) },
    { code: "MARKET_CLOSED", parameters: CLOSED, now: SATURDAY, round: FRESH },
    {
      code: "QUEUED_UNTIL_OPEN",
      parameters: CLOSED,
      guarded: pair({ closedPolicy: "queue" }),
      now: SATURDAY,
      round: FRESH,
    },
    { code: "FEED_REVERTED", parameters: {}, round: undefined },
    { code: "DECIMALS_CHANGED", parameters: { pinned: 8, actual: 18 }, round: { decimals: 18 } },
    {
      code: "INCOMPLETE_ROUND",
      parameters: { roundId: 7n, startedAt: 0n, updatedAt: NOW },
      round: { startedAt: 0n },
    },
    { code: "INVALID_ANSWER", parameters: { answer: "-0.00000001" }, round: { answer: -1n } },
    {
      code: "ROUND_WENT_BACK",
      parameters: { roundId: 7n, acceptedRoundId: 8n },
      guarded: pair({}, { breaker: { ...ACCEPTED, roundId: 8n } }),
    },
    {
      code: "FUTURE_RATE",
      parameters: { now: AT, updatedAt: "2025-01-22T10:00:01Z" },
      round: { updatedAt: NOW + 1n },
    },
    {
      code: "STALE_RATE",
      parameters: { now: AT, updatedAt: "2025-01-21T08:59:59Z", age: 90_001n, maximumAge: 90_000n },
      round: { updatedAt: NOW - 90_001n },
    },
    {
      code: "RATE_OUT_OF_BAND",
      parameters: { answer: "10.00000000", minimum: "0.10000000", maximum: "10.00000000" },
      round: { answer: 1_000_000_000n },
    },
    {
      code: "BREAKER_OPEN",
      parameters: { trippedAt: "2025-01-22T09:30:00Z", until: "2025-01-22T10:30:00Z" },
      guarded: pair({}, { breaker: { ...ACCEPTED, trippedAt: NOW - HOUR / 2n } }),
    },
    {
      code: "DEVIATION_TOO_HIGH",
      parameters: { answer: "1.20000001", accepted: "1.00000000", breakerBps: 2_000n },
      guarded: pair({}, { breaker: ACCEPTED }),
      round: { answer: 120_000_001n },
    },
  ];

  for (const example of CASES) {
    it(`is ${example.code} with what was seen and what was allowed`, () => {
      const { code, parameters, guarded = pair(), now = NOW } = example;
      const silent = "round" in example && example.round === undefined;
      const round = silent ? undefined : { ...ROUND, ...example.round };
      const seen = observe(guarded, round, now);
      expect(seen.refusals).to.have.length(1);
      const error = rateRefused("EUR/USD", guarded, seen, now);
      expect([error?.code, error?.parameters]).to.deep.equal([code, { pair: "EUR/USD", ...parameters }]);
    });
  }

  it("is nothing where nothing is wrong, and the first where more is", () => {
    expect(rateRefused("EUR/USD", pair(), observe(pair(), ROUND, NOW), NOW)).to.equal(undefined);
    const halted = pair({}, { halted: true });
    expect(rateRefused("EUR/USD", halted, observe(halted, undefined, NOW), NOW)?.code).to.equal(
      "PAIR_HALTED",
    );
  });

  it("names no opening of a market that stays closed for more than two weeks", () => {
    const calendar = 2n;
    const days = Array.from(
      { length: 15 },
      (_, index) => [SATURDAY / 86_400n + BigInt(index), 86_400n] as const,
    );
    const lists = new Map([[calendar, new Map(days)]]);
    const guarded = pair({ calendar });
    const seen = observe(guarded, { ...ROUND, ...FRESH }, SATURDAY, lists);
    const error = rateRefused("EUR/USD", guarded, seen, SATURDAY, lists);
    expect(error?.parameters).to.include({ opensAt: "a time more than two weeks away" });
  });
});
