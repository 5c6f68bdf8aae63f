/*
 * DelayedFeed (D21)
 *   given no value that is usable yet
 *     - has nothing to answer before the first value is usable
 *   given a value that was taken over
 *     - makes a value of 10:00 usable at exactly 11:00
 *     - answers the value before it until then, while the next one can be seen coming
 *     - keeps the source's round and times
 *     - keeps to a value that was taken over when the source moves on, or dies
 *     - says the decimals that its current value is in, though the source's change
 *   when others read it
 *     - feeds the oracle, and may itself stand behind a median
 *   given a source whose times are too wide
 *     - refuses a time that 48 bits do not hold, instead of cutting it
 *   poke
 *     - happens once per hop at most
 *     - is not needed for a value to become usable, and delays none that is
 */
import { expect } from "chai";
import {
  DelayedFeed__factory,
  MedianFeed__factory,
  RawFeedHarness__factory,
} from "../../../typechain-types/index.ts";
import { deployTestSystem, loadFixture, time } from "../../support/system.ts";
import { ANSWER, config, EUR, given, latest, reasons, USD, words } from "./fixture.ts";

const HOP = 3_600n;

/** EUR/USD an hour late, with nothing taken over yet. */
async function deployDelayed() {
  const system = await loadFixture(deployTestSystem);
  const feed = await new DelayedFeed__factory(system.operator).deploy(system.eurUsd, HOP);
  /** Publishes an answer at the source, and takes it over, in a block of that time. */
  const takeOver = async (answer: bigint, at: bigint) => {
    await system.eurUsd.publishAt(answer, at - 5n);
    await time.setNextBlockTimestamp(at);
    return feed.connect(system.stranger).poke();
  };
  const answer = async () => (await feed.latestRoundData()).answer;
  return { ...system, feed, takeOver, answer, ten: (await latest()) + 1_000n };
}

describe("DelayedFeed (D21)", () => {
  it("has nothing to answer before the first value is usable", async () => {
    const { feed, takeOver, ten } = await deployDelayed();
    await expect(feed.latestRoundData())
      .to.be.revertedWithCustomError(feed, "NothingUsable")
      .withArgs(await latest(), 0n);
    await takeOver(1n, ten);
    await time.increaseTo(ten + HOP - 1n);
    for (const ask of [feed.latestRoundData, feed.current])
      await expect(ask())
        .to.be.revertedWithCustomError(feed, "NothingUsable")
        .withArgs(ten + HOP - 1n, ten + HOP);
  });

  it("makes a value of 10:00 usable at exactly 11:00", async () => {
    const { feed, takeOver, answer, ten } = await deployDelayed();
    await expect(takeOver(777n, ten))
      .to.emit(feed, "Poked")
      .withArgs(777n, 2n, ten + HOP);
    await time.increaseTo(ten + HOP);
    expect(await answer()).to.equal(777n);
  });

  it("answers the value before it until then, while the next one can be seen coming", async () => {
    const { feed, takeOver, answer, ten } = await deployDelayed();
    await takeOver(777n, ten);
    await takeOver(888n, ten + HOP);
    for (const moment of [ten + HOP + 1n, ten + 2n * HOP - 1n]) {
      await time.increaseTo(moment);
      expect(await answer()).to.equal(777n);
      const { value, usableAt } = await feed.next();
      expect([value.answer, usableAt]).to.deep.equal([888n, ten + 2n * HOP]);
      expect((await feed.current()).answer).to.equal(777n);
    }
    await time.increaseTo(ten + 2n * HOP);
    expect(await answer()).to.equal(888n);
    const { value, usableAt } = await feed.next();
    expect([value.answer, usableAt]).to.deep.equal([0n, 0n]);
  });

  it("keeps the source's round and times", async () => {
    const { feed, takeOver, ten } = await deployDelayed();
    await takeOver(777n, ten);
    await time.increaseTo(ten + HOP);
    expect(await feed.latestRoundData()).to.deep.equal([2n, 777n, ten - 5n, ten - 5n, 2n]);
    expect(await feed.getRoundData(2)).to.deep.equal(await feed.latestRoundData());
    await expect(feed.getRoundData(1)).to.be.revertedWithCustomError(feed, "NoSuchRound").withArgs(1n);
  });

  it("keeps to a value that was taken over when the source moves on, or dies", async () => {
    const { eurUsd, feed, takeOver, answer, ten } = await deployDelayed();
    await takeOver(777n, ten);
    await eurUsd.publish(5n);
    await eurUsd.setReverting(true);
    await time.increaseTo(ten + 50n * HOP);
    expect(await answer()).to.equal(777n);
    await expect(feed.poke()).to.be.revertedWithCustomError(eurUsd, "FeedUnavailable");
  });

  describe("poke", () => {
    it("happens once per hop at most", async () => {
      const { feed, takeOver, answer, ten } = await deployDelayed();
      await takeOver(777n, ten);
      await time.setNextBlockTimestamp(ten + HOP - 1n);
      await expect(feed.poke())
        .to.be.revertedWithCustomError(feed, "HopNotOver")
        .withArgs(ten + HOP - 1n, ten + HOP);
      await takeOver(888n, ten + HOP);
      expect(await answer()).to.equal(777n);
    });

    it("is not needed for a value to become usable, and delays none that is", async () => {
      const { takeOver, answer, ten } = await deployDelayed();
      await takeOver(777n, ten);
      // Nobody comes for three hops; the value is usable all along, and the next one waits a hop of its own.
      await takeOver(888n, ten + 3n * HOP);
      expect(await answer()).to.equal(777n);
      await time.increaseTo(ten + 4n * HOP - 1n);
      expect(await answer()).to.equal(777n);
      await time.increaseTo(ten + 4n * HOP);
      expect(await answer()).to.equal(888n);
    });
  });

  it("refuses a time that 48 bits do not hold, instead of cutting it", async () => {
    const { operator } = await loadFixture(deployTestSystem);
    const source = await new RawFeedHarness__factory(operator).deploy();
    await source.sayDecimals(false, words(8n));
    const feed = await new DelayedFeed__factory(operator).deploy(source, HOP);
    const [now, wide] = [await latest(), 2n ** 48n];
    for (const [startedAt, updatedAt, value] of [
      [now, wide + now, wide + now],
      [wide, now, wide],
    ] as const) {
      await source.sayRound(false, words(1n, ANSWER, startedAt, updatedAt, 1n));
      await expect(feed.poke())
        .to.be.revertedWithCustomError(feed, "SafeCastOverflowedUintDowncast")
        .withArgs(48n, value);
    }
    await source.sayRound(false, words(1n, ANSWER, wide - 1n, wide - 1n, 1n));
    await feed.poke();
    await time.increase(HOP);
    expect((await feed.current()).updatedAt).to.equal(wide - 1n);
  });

  it("says the decimals that its current value is in, though the source's change", async () => {
    const { eurUsd, feed, takeOver, ten } = await deployDelayed();
    expect(await feed.decimals()).to.equal(8n);
    await takeOver(777n, ten);
    await time.increaseTo(ten + HOP);
    await eurUsd.setDecimals(18);
    expect(await feed.decimals()).to.equal(8n);
    await takeOver(888n, ten + HOP + 60n);
    expect(await feed.decimals()).to.equal(8n);
    await time.increaseTo(ten + 2n * HOP + 60n);
    expect(await feed.decimals()).to.equal(18n);
  });

  it("feeds the oracle, and may itself stand behind a median", async () => {
    const { feed, takeOver, ten, ...system } = await deployDelayed();
    await system.oracle.setPair(EUR, USD, config(feed, { maximumAge: HOP }));
    expect(await reasons(system)).to.deep.equal(["FeedReverted"]);
    await takeOver(ANSWER, ten);
    await time.increaseTo(ten + HOP);
    // Its answers keep the source's age, which a pair must allow for.
    expect(await reasons(system)).to.deep.equal(["StaleRate"]);
    await system.oracle.setPair(EUR, USD, config(feed, { maximumAge: HOP + 60n }));
    expect((await given(system)).updatedAt).to.equal(ten - 5n);
    expect([await feed.description(), await feed.version()]).to.deep.equal(["EUR / USD", 1n]);

    const { operator, bank } = system;
    const median = await new MedianFeed__factory(operator).deploy("X", 8, [bank.address], 1, HOP, 0);
    const late = await new DelayedFeed__factory(operator).deploy(median, HOP);
    await expect(late.poke()).to.be.revertedWithCustomError(median, "QuorumLost").withArgs(0n, 1n);
  });
});
