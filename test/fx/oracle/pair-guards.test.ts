import { expect } from "chai";
import {
  CLOSED_POLICIES,
  NOTHING_ACCEPTED,
  reopensAt,
  requirePairGuards,
  rescaleBreaker,
  type PairGuards,
} from "../../../src/fx/oracle/pair-guards.ts";
import { refusedWith } from "../../support/oracle/refusal.ts";
import { memberName, solidityEnum } from "../../support/solidity-enum.ts";
import { GUARDS, HOUR, NOW, pair } from "./guarded-pair.ts";

const [UINT32, UINT96] = [2n ** 32n - 1n, 2n ** 96n - 1n];

describe("requirePairGuards", () => {
  // A field, the most it may be, and what is wanted of it; the least is zero.
  const LIMITS: readonly (readonly [keyof PairGuards, bigint])[] = [
    ["maximumAge", UINT32],
    ["maximumAnswer", UINT96],
    ["breakerBps", 9_999n],
    ["breakerCooldown", UINT32],
    ["opensAtMinute", 10_079n],
    ["closesAtMinute", 10_079n],
    ["closedSpreadBps", 9_999n],
    ["calendar", 255n],
  ];

  for (const [field, most] of LIMITS) {
    it(`takes ${field} up to ${most}, and nothing more or below zero`, () => {
      requirePairGuards("EUR/USD", { ...GUARDS, [field]: most });
      for (const value of [-1n, most + 1n])
        expect(refusedWith(() => requirePairGuards("EUR/USD", { ...GUARDS, [field]: value }))).to.deep.equal({
          code: "PAIR_CONFIG_INVALID",
          parameters: { pair: "EUR/USD", field, value, wanted: `0 to ${most}` },
        });
    });
  }

  it("takes 0 to 36 whole decimals", () => {
    for (const decimals of [0, 36]) requirePairGuards("EUR/USD", { ...GUARDS, decimals });
    for (const decimals of [-1, 37, 1.5, NaN])
      expect(refusedWith(() => requirePairGuards("EUR/USD", { ...GUARDS, decimals }))).to.deep.equal({
        code: "PAIR_CONFIG_INVALID",
        parameters: {
          pair: "EUR/USD",
          field: "decimals",
          value: decimals,
          wanted: "a whole number from 0 to 36",
        },
      });
  });

  it("wants room between the lowest and the highest answer", () => {
    const { maximumAnswer } = GUARDS;
    requirePairGuards("EUR/USD", { ...GUARDS, minimumAnswer: maximumAnswer - 1n });
    for (const minimumAnswer of [maximumAnswer, maximumAnswer + 1n])
      expect(
        refusedWith(() => requirePairGuards("EUR/USD", { ...GUARDS, minimumAnswer })).parameters,
      ).to.include({
        field: "minimumAnswer",
        wanted: `less than maximumAnswer, ${maximumAnswer}`,
      });
  });

  it("has its policies in the order of the contract's enum", () => {
    expect(CLOSED_POLICIES.map(memberName)).to.deep.equal(solidityEnum("ClosedPolicy"));
  });
});

describe("rescaleBreaker", () => {
  const breaker = { accepted: 104_720_009n, roundId: 7n, trippedAt: NOW, trippingAnswer: 209_440_018n };

  for (const [decimals, accepted, trippingAnswer] of [
    [8, 104_720_009n, 209_440_018n],
    [18, 104_720_009n * 10n ** 10n, 209_440_018n * 10n ** 10n],
    [7, 10_472_000n, 20_944_001n],
    [0, 1n, 2n],
  ] as const) {
    it(`brings 8 decimals to ${decimals}, exactly or rounded down`, () => {
      const rescaled = rescaleBreaker("EUR/USD", breaker, 8, decimals);
      expect(rescaled).to.deep.equal({ ...breaker, accepted, trippingAnswer });
    });
  }

  it("refuses what is wider than 96 bits or nothing then, of either answer; nothing accepted stays that", () => {
    for (const [changed, decimals] of [
      [{}, 29],
      [{ trippingAnswer: 900_000_000n }, 28],
      [{ accepted: 99_999_999n }, 0],
      [{ trippingAnswer: 99_999_999n }, 0],
    ] as const)
      expect(
        refusedWith(() => rescaleBreaker("EUR/USD", { ...breaker, ...changed }, 8, decimals)).code,
      ).to.equal("PAIR_CONFIG_INVALID");
    expect(rescaleBreaker("EUR/USD", NOTHING_ACCEPTED, 8, 36)).to.deep.equal(NOTHING_ACCEPTED);
    expect(rescaleBreaker("EUR/USD", NOTHING_ACCEPTED, 8, 0)).to.deep.equal(NOTHING_ACCEPTED);
  });
});

describe("reopensAt", () => {
  it("is the end of the cooldown, and nothing where there is none", () => {
    const breaker = { ...NOTHING_ACCEPTED, trippedAt: NOW };
    expect(reopensAt(pair({}, { breaker }))).to.equal(NOW + HOUR);
    expect(reopensAt(pair({ breakerCooldown: 0n }, { breaker }))).to.equal(undefined);
  });
});
