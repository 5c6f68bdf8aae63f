/*
 * RateOracle.setPair
 *   when the admin registers a pair
 *     - registers a pair with every guard, and pins the feed's decimals
 *     - changes a pair, and keeps its halt, its tripped breaker, its reference and its round
 *     - keeps refusing an older round of the same feed
 *     - begins at round zero on another feed, with the same reference
 *     - brings the reference into <decimals> decimals, from 8
 *   when the reference does not fit in the feed's new decimals
 *     - refuses decimals in which the reference, or what tripped the breaker, is too wide or nothing
 *   when anyone else does
 *     - is for the admin only
 *   refuses a configuration that cannot be right:
 *     - a band without an answer in it
 *     - a band upside down
 *     - an opening outside the week
 *     - a closing outside the week
 *     - a closed spread of everything
 *     - a breaker that no fall trips
 *     - a currency against itself
 *     - the reverse of a pair that is registered: one of the two would be an inverse
 *     - a feed that is none
 *     - decimals that no power of ten in 256 bits holds twice
 * RateOracle's views of a pair
 *   - refuse a pair that is not registered
 *   - come from an admin that changes hands in two steps
 */
import { expect } from "chai";
import { deployTestSystem, ethers, loadFixture } from "../../support/system.ts";
import { SimulatedFeed__factory } from "../../../typechain-types/index.ts";
import {
  ANSWER,
  config,
  EUR,
  EURUSD,
  guarded,
  latest,
  onRawFeed,
  reasons,
  refused,
  USD,
  words,
  type Guards,
} from "./fixture.ts";

const GBP = "0x474250";
const GBPUSD = "0x474250555344";

describe("RateOracle.setPair", () => {
  it("registers a pair with every guard, and pins the feed's decimals", async () => {
    const { oracle, operator } = await loadFixture(deployTestSystem);
    const feed = await new SimulatedFeed__factory(operator).deploy("GBP / USD", 18);
    const guards = {
      maximumAge: 2n ** 32n - 1n,
      minimumAnswer: 2n ** 96n - 2n,
      maximumAnswer: 2n ** 96n - 1n,
      breakerBps: 9_999n,
      breakerCooldown: 2n ** 32n - 2n,
      opensAtMinute: 10_079n,
      closesAtMinute: 10_078n,
      closedPolicy: 2n,
      closedSpreadBps: 9_999n,
      summerTime: 2n,
      calendar: 255n,
    };
    await expect(oracle.setPair(GBP, USD, config(feed, guards)))
      .to.emit(oracle, "PairSet")
      .withArgs(GBPUSD, Object.values(config(await feed.getAddress(), guards)), 18n, 0n, 0n, 0n);
    const { config: stored, decimals, halted } = await oracle.pairConfig(GBP, USD);
    expect([...stored]).to.deep.equal([await feed.getAddress(), ...Object.values(guards)]);
    expect([decimals, halted]).to.deep.equal([18n, false]);
  });

  describe("refuses a configuration that cannot be right:", () => {
    const WRONG: readonly (readonly [string, Guards])[] = [
      ["a band without an answer in it", { minimumAnswer: 5n, maximumAnswer: 5n }],
      ["a band upside down", { minimumAnswer: 6n, maximumAnswer: 5n }],
      ["an opening outside the week", { opensAtMinute: 10_080n }],
      ["a closing outside the week", { closesAtMinute: 10_080n }],
      ["a closed spread of everything", { closedSpreadBps: 10_000n }],
      ["a breaker that no fall trips", { breakerBps: 10_000n }],
    ];
    for (const [what, guards] of WRONG) {
      it(what, async () => {
        const { oracle, eurUsd } = await loadFixture(deployTestSystem);
        await expect(oracle.setPair(GBP, USD, config(eurUsd, guards)))
          .to.be.revertedWithCustomError(oracle, "InvalidConfig")
          .withArgs(GBPUSD);
      });
    }

    it("a currency against itself", async () => {
      const { oracle, eurUsd } = await loadFixture(deployTestSystem);
      await expect(oracle.setPair(USD, USD, config(eurUsd)))
        .to.be.revertedWithCustomError(oracle, "InvalidConfig")
        .withArgs("0x555344555344");
    });

    it("the reverse of a pair that is registered: one of the two would be an inverse", async () => {
      const { oracle, eurUsd } = await loadFixture(deployTestSystem);
      await expect(oracle.setPair(USD, EUR, config(eurUsd)))
        .to.be.revertedWithCustomError(oracle, "InvalidConfig")
        .withArgs("0x555344455552");
    });

    it("a feed that is none", async () => {
      const { oracle, stranger, token } = await loadFixture(deployTestSystem);
      for (const feed of [ethers.ZeroAddress, stranger.address, await oracle.getAddress()])
        await expect(oracle.setPair(GBP, USD, config(feed)))
          .to.be.revertedWithCustomError(oracle, "InvalidConfig")
          .withArgs(GBPUSD);
      // Whatever has decimals may be registered, and is refused when it is read.
      await oracle.setPair(GBP, USD, config(token));
      await expect(oracle.rate(GBP, USD))
        .to.be.revertedWithCustomError(oracle, "FeedReverted")
        .withArgs(GBPUSD, await token.getAddress());
    });

    it("decimals that no power of ten in 256 bits holds twice", async () => {
      const { oracle, feed } = await onRawFeed();
      for (const decimals of [37n, 256n, 2n ** 255n]) {
        await feed.sayDecimals(false, words(decimals));
        await expect(oracle.setPair(GBP, USD, config(feed)))
          .to.be.revertedWithCustomError(oracle, "InvalidConfig")
          .withArgs(GBPUSD);
      }
      await feed.sayDecimals(false, words(36n));
      await oracle.setPair(GBP, USD, config(feed));
    });
  });

  it("changes a pair, and keeps its halt, its tripped breaker, its reference and its round", async () => {
    const system = await guarded({ breakerBps: 100n });
    const { oracle, eurUsd } = system;
    await oracle.acceptRate(EUR, USD);
    await eurUsd.publish(2n * ANSWER);
    await oracle.tripBreaker(EUR, USD);
    await oracle.setHalted(EUR, USD, true);
    const before = await oracle.breaker(EUR, USD);
    const changed = config(await eurUsd.getAddress(), { maximumAge: 60n, breakerBps: 100n });
    await expect(oracle.setPair(EUR, USD, changed))
      .to.emit(oracle, "PairSet")
      .withArgs(EURUSD, Object.values(changed), 8n, ANSWER, 1n, 2n * ANSWER);
    expect(await oracle.breaker(EUR, USD)).to.deep.equal(before);
    const { config: stored, halted } = await oracle.pairConfig(EUR, USD);
    expect([stored.maximumAge, halted]).to.deep.equal([60n, true]);
    expect(await reasons(system)).to.deep.equal(["PairHalted", "BreakerOpen"]);
  });

  it("keeps refusing an older round of the same feed", async () => {
    const system = await guarded({});
    const { oracle, eurUsd } = system;
    const now = await latest();
    await eurUsd.publishRound(ANSWER, 100n, now, now);
    await oracle.acceptRate(EUR, USD);
    await eurUsd.publishRound(3n * ANSWER, 5n, now, now);
    await oracle.setPair(EUR, USD, config(eurUsd));
    await refused(system, "RoundWentBack", [EURUSD, 5n, 100n]);
  });

  it("begins at round zero on another feed, with the same reference", async () => {
    const system = await guarded({ breakerBps: 100n });
    const { oracle, eurUsd, operator } = system;
    await eurUsd.publishRound(ANSWER, 100n, await latest(), await latest());
    await oracle.acceptRate(EUR, USD);
    const feed = await new SimulatedFeed__factory(operator).deploy("EUR / USD", 8);
    await feed.publish(2n * ANSWER);
    await oracle.setPair(EUR, USD, config(feed, { breakerBps: 100n }));
    expect(await oracle.breaker(EUR, USD)).to.deep.equal([ANSWER, 0n, 0n, 0n]);
    await refused(system, "DeviationTooHigh", [EURUSD, 2n * ANSWER, ANSWER, 100n]);
    await feed.publish(ANSWER);
    await oracle.acceptRate(EUR, USD);
    expect(await oracle.breaker(EUR, USD)).to.deep.equal([ANSWER, 2n, 0n, 0n]);
  });

  /** 1.04720009 accepted, and the breaker tripped on 2.09440018. */
  async function trippedPair() {
    const system = await guarded({ breakerBps: 100n });
    await system.eurUsd.publish(104_720_009n);
    await system.oracle.acceptRate(EUR, USD);
    await system.eurUsd.publish(209_440_018n);
    await system.oracle.tripBreaker(EUR, USD);
    return { ...system, trippedAt: await latest() };
  }

  for (const [decimals, accepted, tripping] of [
    [18n, 104_720_009n * 10n ** 10n, 209_440_018n * 10n ** 10n],
    [7n, 10_472_000n, 20_944_001n],
    [0n, 1n, 2n],
  ] as const) {
    it(`brings the reference into ${decimals} decimals, from 8`, async () => {
      const { oracle, eurUsd, trippedAt } = await trippedPair();
      await eurUsd.setDecimals(decimals);
      await oracle.setPair(EUR, USD, config(eurUsd, { breakerBps: 100n }));
      expect(await oracle.breaker(EUR, USD)).to.deep.equal([accepted, 2n, trippedAt, tripping]);
    });
  }

  it("refuses decimals in which the reference, or what tripped the breaker, is too wide or nothing", async () => {
    const { oracle, eurUsd, stranger } = await trippedPair();
    const setAt = async (decimals: bigint) => {
      await eurUsd.setDecimals(decimals);
      return oracle.setPair(EUR, USD, config(eurUsd, { breakerBps: 100n }));
    };
    // 2^96 is 7.9 × 10^28: the reference fits with 28 decimals, and twice as much as well; with 29 neither.
    const before = await oracle.breaker(EUR, USD);
    await expect(setAt(29n)).to.be.revertedWithCustomError(oracle, "InvalidConfig").withArgs(EURUSD);
    expect(await oracle.breaker(EUR, USD)).to.deep.equal(before);
    await setAt(28n);
    await setAt(8n);
    expect(await oracle.breaker(EUR, USD)).to.deep.equal(before);
    // What tripped it alone is too wide, and then alone nothing.
    for (const [accepted, tripping, decimals] of [
      [ANSWER, 9n * ANSWER, 28n],
      [2n * ANSWER, ANSWER / 2n, 0n],
    ] as const) {
      await oracle.resetBreaker(EUR, USD);
      await eurUsd.publish(accepted);
      await oracle.acceptRate(EUR, USD);
      await eurUsd.publish(tripping);
      await oracle.connect(stranger).tripBreaker(EUR, USD);
      await expect(setAt(decimals)).to.be.revertedWithCustomError(oracle, "InvalidConfig").withArgs(EURUSD);
      await eurUsd.setDecimals(8);
    }
    // And the reference alone.
    await oracle.resetBreaker(EUR, USD);
    await eurUsd.publish(ANSWER / 2n);
    await oracle.acceptRate(EUR, USD);
    await expect(setAt(0n)).to.be.revertedWithCustomError(oracle, "InvalidConfig").withArgs(EURUSD);
  });

  it("is for the admin only", async () => {
    const { oracle, eurUsd, stranger } = await loadFixture(deployTestSystem);
    await oracle.grantRole(await oracle.GUARDIAN_ROLE(), stranger.address);
    await expect(oracle.connect(stranger).setPair(GBP, USD, config(eurUsd)))
      .to.be.revertedWithCustomError(oracle, "AccessControlUnauthorizedAccount")
      .withArgs(stranger.address, ethers.ZeroHash);
  });
});

describe("RateOracle's views of a pair", () => {
  it("refuse a pair that is not registered", async () => {
    const { oracle } = await loadFixture(deployTestSystem);
    for (const view of [oracle.pairConfig, oracle.breaker])
      await expect(view(GBP, USD)).to.be.revertedWithCustomError(oracle, "UnknownPair").withArgs(GBPUSD);
    await expect(oracle.resetBreaker(GBP, USD))
      .to.be.revertedWithCustomError(oracle, "UnknownPair")
      .withArgs(GBPUSD);
  });

  it("come from an admin that changes hands in two steps", async () => {
    const { oracle, operator, payee } = await loadFixture(deployTestSystem);
    await oracle.beginDefaultAdminTransfer(payee.address);
    expect(await oracle.defaultAdmin()).to.equal(operator.address);
    await oracle.connect(payee).acceptDefaultAdminTransfer();
    expect(await oracle.defaultAdmin()).to.equal(payee.address);
  });
});
