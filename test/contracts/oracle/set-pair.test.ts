/*
 * RateOracle.setPair
 *   when the admin registers a pair
 *     - registers a pair with every guard, and pins the feed's decimals
 *     - changes a pair, and begins its breaker anew
 *   when anyone else does
 *     - is for the admin only
 *   refuses a configuration that cannot be right:
 *     - a band without an answer in it
 *     - a band upside down
 *     - an opening outside the week
 *     - a closing outside the week
 *     - a closed spread of everything
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
import { config, EUR, EURUSD, guarded, onRawFeed, USD, words, type Guards } from "./fixture.ts";

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
      breakerBps: 2n ** 16n - 1n,
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
      .withArgs(GBPUSD, await feed.getAddress(), 18n);
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

  it("changes a pair, and begins its breaker anew", async () => {
    const { oracle, eurUsd } = await guarded({ breakerBps: 100n });
    await oracle.acceptRate(EUR, USD);
    await eurUsd.publish(1n);
    await oracle.tripBreaker(EUR, USD);
    await expect(oracle.setPair(EUR, USD, config(eurUsd, { maximumAge: 60n, breakerBps: 100n })))
      .to.emit(oracle, "PairSet")
      .withArgs(EURUSD, await eurUsd.getAddress(), 8n);
    expect(await oracle.breaker(EUR, USD)).to.deep.equal([0n, 0n, 0n]);
    expect((await oracle.pairConfig(EUR, USD)).config.maximumAge).to.equal(60n);
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
