/*
 * RateOracle over a path
 *   given good legs
 *     when the rate is asked for
 *       - multiplies the legs exactly, each in its direction
 *       - goes the named path backwards for the other direction
 *       - takes four legs, in order and backwards
 *       - is as old as its oldest leg, whichever that is
 *       - adds up what closed markets cost on each leg
 *     when the legs are old, or far apart
 *       - may be exactly as old as allowed, and not a second older, by its oldest leg
 *       - may have its legs exactly as far apart as allowed, and not a second further
 *       - counts age and spread of a path that is gone backwards, under the name it is asked by
 *       - gives all reasons of age and spread at once, and throws the first
 *   given a leg that is refused, unknown or without a time
 *     - is refused for what its legs are refused for, all of them at once
 *     - says nothing of the path's age where a leg gave no time
 *     - takes no time from a feed that reverts, whatever it reverts with
 *     - is refused where one of its legs is no pair
 * RateOracle over a path while markets are closed
 *   - counts a leg's age to its close, and names the leg that aged longest
 *   - counts how far legs are apart as it is, whether markets are open or closed
 *   - does not charge a closed first leg's spread again for an open second one
 * RateOracle over a path of many decimals
 *   - converts over four inverted legs of 18 decimals, whose figures fit in lowest terms alone
 * RateOracle.setPath
 *   when the admin names a path
 *     - names the vehicles and the limits
 *     - removes a path that is left empty
 *     - may name a path of its own for the way back
 *     - takes four legs at most, and no currency back to itself
 *   when anyone else does
 *     - is for the admin only
 */
import { expect } from "chai";
import { HOUR } from "../../support/plan.ts";
import { deployTestSystem, loadFixture, time } from "../../support/system.ts";
import { RawFeedHarness__factory } from "../../../typechain-types/index.ts";
import { corridor, REDEEM } from "../gateway/fixture.ts";
import {
  addPair,
  ANSWER,
  CNY,
  config,
  EUR,
  FX_WEEK,
  given,
  latest,
  reasons,
  refused,
  USD,
  words,
  type Guards,
} from "./fixture.ts";

const [GBP, JPY, KES, CHF] = ["0x474250", "0x4a5059", "0x4b4553", "0x434846"];
const USDCNY = "0x555344434e59";
const ONE = 10n ** 8n;
const CNY_ANSWER = 758_910_000n;
const YEAR = 365n * 86_400n;

/** USD/CNY over the euro, both feeds updated at times a test chooses; age and spread 1,000 seconds at most. */
async function withTimes(eurUsdAge: bigint, eurCnyAge: bigint) {
  const system = await loadFixture(deployTestSystem);
  await system.oracle.setPath(USD, CNY, [EUR], 1_000, 1_000);
  const now = (await latest()) + 5_000n;
  await time.increaseTo(now - 100n);
  await system.eurUsd.publishAt(ANSWER, now - eurUsdAge);
  await system.eurCny.publishAt(CNY_ANSWER, now - eurCnyAge);
  await time.increaseTo(now);
  return { ...system, now };
}

describe("RateOracle over a path", () => {
  it("multiplies the legs exactly, each in its direction", async () => {
    const system = await loadFixture(deployTestSystem);
    const { numerator, denominator } = await given(system, USD, CNY);
    expect([numerator, denominator]).to.deep.equal([ONE * CNY_ANSWER, ANSWER * ONE]);
  });

  it("goes the named path backwards for the other direction", async () => {
    const system = await loadFixture(deployTestSystem);
    const { numerator, denominator } = await given(system, CNY, USD);
    expect([numerator, denominator]).to.deep.equal([ONE * ANSWER, CNY_ANSWER * ONE]);
  });

  it("takes four legs, in order and backwards", async () => {
    const system = await loadFixture(deployTestSystem);
    // EUR/USD, USD/GBP against GBP/USD, GBP/JPY, JPY/KES against KES/JPY.
    await addPair(system, GBP, USD, 125_000_000n);
    await addPair(system, GBP, JPY, 19_000n, { decimals: 2n });
    await addPair(system, KES, JPY, 12n, { decimals: 1n });
    await system.oracle.setPath(EUR, KES, [USD, GBP, JPY], YEAR, YEAR);
    const up = [ANSWER, ONE, 19_000n, 10n].reduce((product, figure) => product * figure);
    const down = [ONE, 125_000_000n, 100n, 12n].reduce((product, figure) => product * figure);
    const forward = await given(system, EUR, KES);
    expect([forward.numerator, forward.denominator]).to.deep.equal([up, down]);
    const back = await given(system, KES, EUR);
    expect([back.numerator, back.denominator]).to.deep.equal([down, up]);
  });

  it("is as old as its oldest leg, whichever that is", async () => {
    for (const [first, second] of [
      [700n, 200n],
      [200n, 700n],
    ] as const) {
      const system = await withTimes(first, second);
      expect((await given(system, USD, CNY)).updatedAt).to.equal(system.now - 700n);
    }
  });

  it("may be exactly as old as allowed, and not a second older, by its oldest leg", async () => {
    await given(await withTimes(1_000n, 1n), USD, CNY);
    for (const [first, second] of [
      [1_001n, 100n],
      [100n, 1_001n],
    ] as const) {
      const system = await withTimes(first, second);
      await refused(system, "StalePath", [USDCNY, system.now - 1_001n, system.now, 1_000n], [USD, CNY]);
    }
  });

  it("may have its legs exactly as far apart as allowed, and not a second further", async () => {
    for (const [oldest, newest, good] of [
      [900n, 600n, true],
      [900n, 599n, false],
      [599n, 900n, false],
    ] as const) {
      const system = await withTimes(oldest, newest);
      await system.oracle.setPath(USD, CNY, [EUR], YEAR, 300);
      const { now } = system;
      if (good) await given(system, USD, CNY);
      else
        await refused(system, "TimestampSpreadTooHigh", [USDCNY, now - 900n, now - 599n, 300n], [USD, CNY]);
    }
  });

  it("counts age and spread of a path that is gone backwards, under the name it is asked by", async () => {
    const system = await withTimes(1_001n, 100n);
    await refused(
      system,
      "StalePath",
      ["0x434e59555344", system.now - 1_001n, system.now, 1_000n],
      [CNY, USD],
    );
  });

  it("gives all reasons of age and spread at once, and throws the first", async () => {
    const system = await withTimes(1_100n, 0n);
    expect(await reasons(system, USD, CNY)).to.deep.equal(["StalePath", "TimestampSpreadTooHigh"]);
    await expect(system.oracle.rate(USD, CNY)).to.be.revertedWithCustomError(system.oracle, "StalePath");
  });

  it("is refused for what its legs are refused for, all of them at once", async () => {
    const system = await withTimes(100n, 100n);
    await system.eurUsd.setDecimals(7);
    await system.oracle.setHalted(EUR, CNY, true);
    expect(await reasons(system, USD, CNY)).to.deep.equal(["PairHalted", "DecimalsChanged"]);
    // The legs are asked in the path's order, so that the first of it refuses first.
    await expect(system.oracle.rate(USD, CNY))
      .to.be.revertedWithCustomError(system.oracle, "DecimalsChanged")
      .withArgs("0x455552555344", 8n, 7n);
    await expect(system.oracle.rate(CNY, USD))
      .to.be.revertedWithCustomError(system.oracle, "PairHalted")
      .withArgs("0x455552434e59");
  });

  it("says nothing of the path's age where a leg gave no time", async () => {
    const system = await withTimes(100n, 5_000n);
    const now = await latest();
    await system.eurUsd.publishRound(ANSWER, 9, now, 0);
    expect(await reasons(system, USD, CNY)).to.deep.equal(["IncompleteRound"]);
  });

  it("takes no time from a feed that reverts, whatever it reverts with", async () => {
    const system = await loadFixture(deployTestSystem);
    const { oracle, operator } = system;
    const feed = await new RawFeedHarness__factory(operator).deploy();
    await feed.sayDecimals(false, words(8n));
    await oracle.setPair(EUR, CNY, config(feed));
    await oracle.setPath(USD, CNY, [EUR], 1_000, 1_000);
    for (const [reverts, round] of [
      [true, [1n, ANSWER, 1n, 1n, 1n]],
      [false, [2n ** 80n, ANSWER, 1n, 1n, 1n]],
      [false, [1n, ANSWER, 1n, 2n ** 64n, 1n]],
    ] as const) {
      await feed.sayRound(reverts, words(...round));
      expect(await reasons(system, USD, CNY)).to.deep.equal(["FeedReverted"]);
    }
  });

  it("is refused where one of its legs is no pair", async () => {
    const system = await loadFixture(deployTestSystem);
    await system.oracle.setPath(USD, CHF, [EUR], YEAR, YEAR);
    expect(await reasons(system, USD, CHF)).to.deep.equal(["UnknownPair"]);
    await expect(system.oracle.rate(USD, CHF)).to.be.revertedWithCustomError(system.oracle, "UnknownPair");
    await expect(system.oracle.acceptRate(USD, CHF)).to.be.revertedWithCustomError(
      system.oracle,
      "UnknownPair",
    );
  });

  it("adds up what closed markets cost on each leg", async () => {
    const system = await loadFixture(deployTestSystem);
    const closed = { opensAtMinute: 0n, closesAtMinute: 1n, closedPolicy: 1n };
    for (const [quote, feed, closedSpreadBps] of [
      [USD, system.eurUsd, 100n],
      [CNY, system.eurCny, 30n],
    ] as const)
      await system.oracle.setPair(EUR, quote, config(feed, { ...closed, closedSpreadBps }));
    for (const [base, quote, spread] of [
      [EUR, USD, 100n],
      [EUR, CNY, 30n],
      [USD, CNY, 130n],
    ] as const)
      expect((await given(system, base, quote)).closedSpreadBps).to.equal(spread);
  });
});

describe("RateOracle over a path while markets are closed", () => {
  const WIDEN = 1n;
  /** Friday 24 January 2025, 22:00 UTC. */
  const CLOSE = 1_737_756_000n;
  const SATURDAY = CLOSE + 15n * HOUR;

  /** USD/CNY over the euro, on legs of the FX week; age 1,000 seconds at most, answers from before the close. */
  async function closedPath(eurUsdAge: bigint, eurCnyAge: bigint, eurCny: Guards = FX_WEEK) {
    const system = await loadFixture(deployTestSystem);
    const widening = { maximumAge: 2n * HOUR, closedPolicy: WIDEN, closedSpreadBps: 50n };
    await system.oracle.setPair(EUR, USD, config(system.eurUsd, { ...widening, ...FX_WEEK }));
    await system.oracle.setPair(EUR, CNY, config(system.eurCny, { ...widening, ...eurCny }));
    await system.oracle.setPath(USD, CNY, [EUR], 1_000, 1_000);
    await time.increaseTo(CLOSE - 10n);
    await system.eurUsd.publishAt(ANSWER, CLOSE - eurUsdAge);
    await system.eurCny.publishAt(CNY_ANSWER, CLOSE - eurCnyAge);
    await time.increaseTo(SATURDAY);
    return system;
  }

  it("counts a leg's age to its close, and names the leg that aged longest", async () => {
    for (const age of [999n, 1_000n]) {
      const { updatedAt, closedSpreadBps } = await given(await closedPath(age, 100n), USD, CNY);
      expect([updatedAt, closedSpreadBps]).to.deep.equal([CLOSE - age, 100n]);
    }
    const system = await closedPath(1_001n, 100n);
    await refused(system, "StalePath", [USDCNY, CLOSE - 1_001n, SATURDAY, 1_000n], [USD, CNY]);
    // The leg that is always open aged longer, though its answer is the newer one.
    const mixed = await closedPath(10n, 0n, {});
    await mixed.oracle.setPath(USD, CNY, [EUR], 1_000, YEAR);
    await mixed.eurCny.publishAt(CNY_ANSWER, SATURDAY - 1_000n);
    const now = SATURDAY + 10n;
    await time.increaseTo(now);
    await refused(mixed, "StalePath", [USDCNY, SATURDAY - 1_000n, now, 1_000n], [USD, CNY]);
  });

  it("counts how far legs are apart as it is, whether markets are open or closed", async () => {
    const system = await closedPath(10n, 0n, {});
    await system.eurCny.publishAt(CNY_ANSWER, SATURDAY);
    const apart = SATURDAY - (CLOSE - 10n);
    for (const [maximumSpread, good] of [
      [apart + 1n, true],
      [apart, true],
      [apart - 1n, false],
    ] as const) {
      await system.oracle.setPath(USD, CNY, [EUR], 1_000, maximumSpread);
      if (good) await given(system, USD, CNY);
      else
        await refused(
          system,
          "TimestampSpreadTooHigh",
          [USDCNY, CLOSE - 10n, SATURDAY, maximumSpread],
          [USD, CNY],
        );
    }
  });

  it("does not charge a closed first leg's spread again for an open second one", async () => {
    const system = await closedPath(10n, 0n, {});
    await system.oracle.setPath(USD, CNY, [EUR], YEAR, YEAR);
    await system.eurCny.publishAt(CNY_ANSWER, SATURDAY);
    for (const [base, quote] of [
      [USD, CNY],
      [CNY, USD],
    ] as const)
      expect((await given(system, base, quote)).closedSpreadBps).to.equal(50n);
  });
});

describe("RateOracle over a path of many decimals", () => {
  it("converts over four inverted legs of 18 decimals, whose figures fit in lowest terms alone", async () => {
    const system = await loadFixture(deployTestSystem);
    const { gateway, token } = system;
    const answers = [12n, 8n, 25n, 10n].map((tenths) => tenths * 10n ** 17n);
    const stops = [USD, GBP, JPY, KES, CHF] as const;
    for (const [index, answer] of answers.entries())
      await addPair(system, stops[index + 1] ?? "", stops[index] ?? "", answer, { decimals: 18n });
    await system.oracle.setPath(USD, CHF, [GBP, JPY, KES], YEAR, YEAR);
    // 1 / (1.2 × 0.8 × 2.5 × 1.0): 72 zeros above, as many figures below, and six more decimals to come.
    const { numerator, denominator } = await given(system, USD, CHF);
    expect(numerator * 24n).to.equal(denominator * 10n);
    const way = corridor({ tokenCurrency: USD, spreadBps: 0n, feeBps: 0n });
    await gateway.setCorridor(token, CHF, REDEEM, way);
    const seen = await gateway.previewSpot(token, CHF, REDEEM, 12_000_000n);
    expect(seen.amountOut).to.equal(500n);
  });
});

describe("RateOracle.setPath", () => {
  it("names the vehicles and the limits", async () => {
    const { oracle } = await loadFixture(deployTestSystem);
    await expect(oracle.setPath(USD, CHF, [EUR, GBP], HOUR, 60n))
      .to.emit(oracle, "PathSet")
      .withArgs("0x555344434846", [EUR, GBP], HOUR, 60n);
    expect(await oracle.path(USD, CHF)).to.deep.equal([[EUR, GBP], HOUR, 60n]);
    expect(await oracle.path(CHF, USD)).to.deep.equal([[], 0n, 0n]);
  });

  it("removes a path that is left empty", async () => {
    const system = await loadFixture(deployTestSystem);
    await system.oracle.setPath(USD, CNY, [], 0, 0);
    await refused(system, "UnknownPair", [USDCNY], [USD, CNY]);
    await refused(system, "UnknownPair", ["0x434e59555344"], [CNY, USD]);
  });

  it("may name a path of its own for the way back", async () => {
    const system = await loadFixture(deployTestSystem);
    await addPair(system, GBP, USD, 125_000_000n);
    await addPair(system, GBP, CNY, 900_000_000n);
    await system.oracle.setPath(CNY, USD, [GBP], YEAR, YEAR);
    expect((await given(system, CNY, USD)).denominator).to.equal(900_000_000n * ONE);
    expect((await given(system, USD, CNY)).numerator).to.equal(ONE * CNY_ANSWER);
  });

  it("takes four legs at most, and no currency back to itself", async () => {
    const { oracle } = await loadFixture(deployTestSystem);
    await expect(oracle.setPath(USD, CNY, [EUR, GBP, JPY, KES], 0, 0))
      .to.be.revertedWithCustomError(oracle, "PathTooLong")
      .withArgs(5n, 4n);
    await expect(oracle.setPath(USD, USD, [EUR], 0, 0))
      .to.be.revertedWithCustomError(oracle, "InvalidConfig")
      .withArgs("0x555344555344");
  });

  it("is for the admin only", async () => {
    const { oracle, stranger } = await loadFixture(deployTestSystem);
    await expect(oracle.connect(stranger).setPath(USD, CNY, [EUR], 0, 0))
      .to.be.revertedWithCustomError(oracle, "AccessControlUnauthorizedAccount")
      .withArgs(stranger.address, "0x".padEnd(66, "0"));
  });
});
