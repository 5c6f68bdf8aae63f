import { expect } from "chai";
import { evmAmountOut } from "../../../../src/testing/converters/library/evm-amount-out.ts";
import { feedFaults, type FeedReading } from "../../../../src/testing/converters/library/feed-faults.ts";
import { composeFeedsDown } from "../../../../src/testing/converters/library/feed.ts";
import { pythPrice } from "../../../../src/testing/converters/library/pyth.ts";
import { rational } from "../../../../src/money/rational.ts";
import { refusal } from "../../../support/oracle/refusal.ts";

describe("composeFeedsDown", () => {
  it("A1: brings feeds of any decimals to one figure, dividing once", () => {
    const legs = [
      { answer: 420_000_000n, decimals: 8, invert: false },
      { answer: 2_000_000_000_000n, decimals: 12, invert: true },
      { answer: 300_000_000n, decimals: 8, invert: false },
      { answer: 5_000_000n, decimals: 6, invert: true },
    ];
    expect(composeFeedsDown(legs, 24)).to.equal(1_260_000_000_000_000_000_000_000n);
    const third = [
      { answer: 3n, decimals: 0, invert: true },
      { answer: 3n, decimals: 0, invert: false },
    ];
    expect(composeFeedsDown(third, 18)).to.equal(10n ** 18n);
  });

  it("A1: an answer read with the wrong decimals is another price", () => {
    const rate = (answer: bigint, decimals: number) => [{ answer, decimals, invert: false }];
    expect(composeFeedsDown(rate(1n, 8), 30)).to.equal(10n ** 22n);
    expect(composeFeedsDown(rate(108_350_000n, 8), 30)).to.equal(10_835n * 10n ** 26n);
    expect(composeFeedsDown(rate(108_350_000n, 18), 6)).to.equal(0n);
  });

  it("D1, D2: refuses zero and negative answers, and no feed at all", () => {
    for (const answer of [0n, -1n]) {
      expect(refusal(() => composeFeedsDown([{ answer, decimals: 8, invert: false }], 24))).to.equal(
        "ANSWER_NOT_POSITIVE",
      );
    }
    expect(refusal(() => composeFeedsDown([], 24))).to.equal("PATH_INVALID");
  });
});

describe("feedFaults", () => {
  const now = 1_000_000n;
  const at = (updatedAt: bigint, answer = 100n): FeedReading => ({ answer, startedAt: updatedAt, updatedAt });
  const limits = { maximumAge: 90_000n, maximumSpread: 300n, maximumFeeds: 4 };
  const pairOf = (first: bigint, second: bigint) => [at(first), at(second)];

  const CASES = [
    [pairOf(now, now - 300n), {}, [], "D4, B10: spread and age at their limits are good"],
    [pairOf(now, now - 301n), {}, ["TimestampSpreadTooHigh"], "B10: a second more apart"],
    [pairOf(now - 90_000n, now - 90_000n), {}, [], "D4: exactly as old as allowed"],
    [pairOf(now - 90_001n, now - 90_001n), {}, ["StaleRate"], "D4: a second more"],
    [pairOf(now - 89_900n, now - 90_001n), {}, ["StaleRate"], "B10: as old as the oldest leg"],
    [pairOf(now + 1n, now), {}, ["FutureTimestamp"], "D8: ahead of the clock"],
    [[at(now, 0n), at(now)], {}, ["NonPositiveAnswer"], "D1"],
    [[at(now, -5n), at(now)], {}, ["NonPositiveAnswer"], "D2"],
    [[at(now), { answer: 1n, startedAt: 0n, updatedAt: now }], {}, ["IncompleteRound"], "D9: never began"],
    [[at(now), { answer: 1n, startedAt: now, updatedAt: 0n }], {}, ["IncompleteRound"], "D9: never answered"],
    [[at(now), undefined], {}, ["FeedMissing"], "D19"],
    [[], {}, ["NoFeed"], "no feed"],
    [[at(now)], {}, ["SpreadLimitMisplaced"], "a spread of one feed"],
    [[at(now), at(now), at(now), at(now), at(now)], {}, ["TooManyFeeds"], "five"],
    [pairOf(now, now), { lastAcceptedAt: now }, ["TimestampNotNew"], "no newer than the last"],
    [pairOf(now, now), { lastAcceptedAt: now - 1n }, [], "a second newer"],
    [
      pairOf(now, now),
      { marketOpen: false, tradingSuspended: true },
      ["MarketClosed", "TradingSuspended"],
      "all at once",
    ],
    [[at(now), at(now), at(now), at(now)], {}, [], "four"],
    [pairOf(now, now), { reporters: { standing: 2, maximum: 2 } }, [], "as many reports as there may be"],
    [pairOf(now, now), { reporters: { standing: 3, maximum: 2 } }, ["TooManyReporters"], "too many reports"],
  ] as const;

  for (const [readings, circumstances, faults, description] of CASES) {
    it(`${faults.join(", ") || "none"}: ${description}`, () => {
      expect(feedFaults(readings, limits, { now, ...circumstances })).to.deep.equal(faults);
    });
  }

  it("a path of one feed may say that its spread is zero, a path of two may not", () => {
    expect(feedFaults([at(now)], { maximumSpread: 0n }, { now })).to.deep.equal([]);
    expect(feedFaults(pairOf(now, now), { maximumSpread: 0n }, { now })).to.deep.equal([
      "SpreadLimitMisplaced",
    ]);
    expect(feedFaults(pairOf(now, now), {}, { now })).to.deep.equal([]);
  });

  it("D8: an allowance for clocks that differ", () => {
    expect(feedFaults([at(now + 1n)], { allowedSkew: 1n }, { now })).to.deep.equal([]);
    expect(feedFaults([at(now + 2n)], { allowedSkew: 1n }, { now })).to.deep.equal(["FutureTimestamp"]);
  });
});

describe("evmAmountOut", () => {
  const swap = {
    amountIn: 1_000n * 10n ** 18n,
    rate: { numerator: 1_234n * 10n ** 18n, denominator: 5_678n * 10n ** 18n },
    decimalsIn: 18,
    decimalsOut: 18,
    feeBasisPoints: 30n,
    reverse: false,
  };

  it("multiplies first, divides once, rounds down", () => {
    expect(evmAmountOut(swap)).to.equal(216_678_055_653_399_084_184n);
    expect(evmAmountOut({ ...swap, reverse: true })).to.equal(4_587_492_706_645_056_726_094n);
    expect(evmAmountOut({ ...swap, amountIn: 0n })).to.equal(0n);
  });

  it("A6: has both branches of differing decimals", () => {
    const one = { ...swap, rate: { numerator: 1n, denominator: 1n }, feeBasisPoints: 0n };
    expect(evmAmountOut({ ...one, amountIn: 5n * 10n ** 20n, decimalsIn: 20 })).to.equal(5n * 10n ** 18n);
    expect(evmAmountOut({ ...one, amountIn: 100n * 10n ** 6n, decimalsIn: 6 })).to.equal(100n * 10n ** 18n);
  });

  it("refuses a rate or a fee that is none", () => {
    expect(refusal(() => evmAmountOut({ ...swap, rate: { numerator: 0n, denominator: 1n } }))).to.equal(
      "RATE_INVALID",
    );
    expect(refusal(() => evmAmountOut({ ...swap, feeBasisPoints: 10_001n }))).to.equal("FEE_INVALID");
  });
});

describe("pythPrice", () => {
  it("D15: pays by the lower end of the confidence, charges by the upper", () => {
    const { price, bid, ask, uncertainty } = pythPrice(
      { price: 12_276_250n, confidence: 1_500n, exponent: -5 },
      2n,
    );
    expect([price, bid, ask]).to.deep.equal([
      rational(1_227_625n, 10_000n),
      rational(1_227_475n, 10_000n),
      rational(1_227_775n, 10_000n),
    ]);
    expect(pythPrice({ price: 10_000n, confidence: 1n, exponent: 0 }, 1n).uncertainty).to.deep.equal(
      rational(1n, 10_000n),
    );
    expect((uncertainty.numerator * 1_000_000n) / uncertainty.denominator).to.equal(122n);
    expect(refusal(() => pythPrice({ price: 12_276_250n, confidence: 1_500n, exponent: -5 }, 1n))).to.equal(
      "PRICE_UNCERTAIN",
    );
  });

  it("D17: bounds the exponent before raising anything, and reads its sign", () => {
    expect(pythPrice({ price: 3n, confidence: 0n, exponent: 2 }).price).to.deep.equal(rational(300n));
    expect(pythPrice({ price: 3n, confidence: 0n, exponent: -18 }).price.denominator).to.equal(10n ** 18n);
    for (const exponent of [19, -19, -(2 ** 31), 1.5, NaN]) {
      expect(refusal(() => pythPrice({ price: 3n, confidence: 0n, exponent }))).to.equal(
        "PRICE_EXPONENT_OUT_OF_RANGE",
      );
    }
  });

  it("D1: refuses a price that is none, and a confidence below zero", () => {
    expect(refusal(() => pythPrice({ price: 0n, confidence: 0n, exponent: 0 }))).to.equal(
      "ANSWER_NOT_POSITIVE",
    );
    expect(refusal(() => pythPrice({ price: 1n, confidence: -1n, exponent: 0 }))).to.equal("PRICE_UNCERTAIN");
  });
});
