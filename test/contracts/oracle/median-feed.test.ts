/*
 * MedianFeed
 *   given enough fresh reports
 *     - answers the report in the middle, whatever the order they came in
 *     - answers the lower of the two in the middle of an even number: one that somebody reported
 *     - counts a reporter's last report only
 *     - is as old as the oldest report it used, and its rounds count reports
 *   given reporters that cannot work
 *     - refuses reporters that cannot make a quorum, or that count twice
 *   when the oracle reads it
 *     - feeds the oracle, which refuses where the median refuses
 *   with its quorum (D13)
 *     - answers with just enough fresh reports, and with one less refuses
 *     - counts a report of exactly the maximum age, and none a second older
 *     - never averages the two that are left, as the feed of sKRW did in 2019
 *     - takes no age from a report that it did not use
 *   with sources that diverge (D14)
 *     - refuses although the one in the middle looks fine
 *     - lets them be exactly as far apart as allowed, and not a unit further
 *     - asks the fresh ones only
 *   report
 *     - records what was observed and when
 *     - is for reporters only
 *     - refuses what is no price
 *     - goes neither back nor ahead in time
 */
import { expect } from "chai";
import { MedianFeed__factory } from "../../../typechain-types/index.ts";
import { deployTestSystem, ethers, loadFixture, time } from "../../support/system.ts";
import { config, EUR, given, latest, reasons, USD } from "./fixture.ts";

const MAXIMUM_AGE = 600n;
const DIVERGENCE_BPS = 200n;

/** A feed of five reporters, of whom three must be fresh, and never more than 2 % apart. */
async function deployMedian() {
  const system = await loadFixture(deployTestSystem);
  const { operator, payer, payee, carrier, arbiter, bank } = system;
  const reporters = [payer, payee, carrier, arbiter, bank] as const;
  const feed = await new MedianFeed__factory(operator).deploy(
    "EUR / USD",
    8,
    reporters.map(({ address }) => address),
    3,
    MAXIMUM_AGE,
    DIVERGENCE_BPS,
  );
  /** Each in turn reports one of the answers, observed now or so many seconds ago. */
  const say = async (...answers: (bigint | readonly [answer: bigint, age: bigint])[]) => {
    const now = await latest();
    for (const [index, said] of answers.entries()) {
      const reporter = reporters[index];
      if (reporter === undefined) throw new RangeError("There are five reporters.");
      const [answer, age] = typeof said === "bigint" ? [said, 0n] : said;
      await feed.connect(reporter).report(answer, now - age);
    }
    return now;
  };
  const answer = async () => (await feed.latestRoundData()).answer;
  return { ...system, feed, reporters, say, answer };
}

describe("MedianFeed", () => {
  it("answers the report in the middle, whatever the order they came in", async () => {
    for (const order of [
      [1_000n, 1_005n, 1_010n],
      [1_010n, 1_005n, 1_000n],
      [1_005n, 1_010n, 1_000n],
    ]) {
      const { say, answer } = await deployMedian();
      await say(...order);
      expect(await answer()).to.equal(1_005n);
    }
  });

  it("answers the lower of the two in the middle of an even number: one that somebody reported", async () => {
    const { say, answer } = await deployMedian();
    await say(1_010n, 1_003n, 1_000n, 1_006n);
    expect(await answer()).to.equal(1_003n);
  });

  it("counts a reporter's last report only", async () => {
    const { say, answer } = await deployMedian();
    await say(1_000n, 1_000n, 1_000n);
    await say(1_009n, 1_009n);
    expect(await answer()).to.equal(1_009n);
  });

  it("is as old as the oldest report it used, and its rounds count reports", async () => {
    const { feed, say } = await deployMedian();
    const now = await say(1_000n, [1_001n, 300n], [1_002n, 100n]);
    const { roundId, startedAt, updatedAt, answeredInRound } = await feed.latestRoundData();
    expect([roundId, startedAt, updatedAt, answeredInRound]).to.deep.equal([3n, now - 300n, now - 300n, 3n]);
    expect(await feed.getRoundData(3)).to.deep.equal(await feed.latestRoundData());
    await expect(feed.getRoundData(2)).to.be.revertedWithCustomError(feed, "NoSuchRound").withArgs(2n);
  });

  describe("with its quorum (D13)", () => {
    it("answers with just enough fresh reports, and with one less refuses", async () => {
      const { feed, say } = await deployMedian();
      await say(1_000n, 1_001n);
      await expect(feed.latestRoundData()).to.be.revertedWithCustomError(feed, "QuorumLost").withArgs(2n, 3n);
      await say(1_000n, 1_001n, 1_002n);
      expect((await feed.latestRoundData()).answer).to.equal(1_001n);
    });

    it("counts a report of exactly the maximum age, and none a second older", async () => {
      const { feed, say, answer } = await deployMedian();
      const now = await say(1_000n, 1_001n, 1_002n);
      await time.increaseTo(now + MAXIMUM_AGE);
      expect(await answer()).to.equal(1_001n);
      await time.increaseTo(now + MAXIMUM_AGE + 1n);
      await expect(feed.latestRoundData()).to.be.revertedWithCustomError(feed, "QuorumLost").withArgs(0n, 3n);
    });

    it("never averages the two that are left, as the feed of sKRW did in 2019", async () => {
      const { feed, say } = await deployMedian();
      const now = await say([86_000n, 300n], 86_000n, 86_000_000n);
      await time.increaseTo(now + 301n);
      await expect(feed.latestRoundData()).to.be.revertedWithCustomError(feed, "QuorumLost").withArgs(2n, 3n);
    });

    it("takes no age from a report that it did not use", async () => {
      const { feed, say } = await deployMedian();
      const now = await say(1_000n, 1_001n, 1_002n, [9_999n, 599n]);
      await time.increaseTo(now + 100n);
      expect((await feed.latestRoundData()).updatedAt).to.equal(now);
    });
  });

  describe("with sources that diverge (D14)", () => {
    it("refuses although the one in the middle looks fine", async () => {
      const { feed, say } = await deployMedian();
      await say(108_000_000n, 108_000_000n, 135_000_000n);
      await expect(feed.latestRoundData())
        .to.be.revertedWithCustomError(feed, "SourcesDiverge")
        .withArgs(108_000_000n, 135_000_000n, DIVERGENCE_BPS);
    });

    it("lets them be exactly as far apart as allowed, and not a unit further", async () => {
      const { feed, say, answer } = await deployMedian();
      await say(10_000n, 10_000n, 10_200n);
      expect(await answer()).to.equal(10_000n);
      await say(10_000n, 10_000n, 10_201n);
      await expect(feed.latestRoundData())
        .to.be.revertedWithCustomError(feed, "SourcesDiverge")
        .withArgs(10_000n, 10_201n, DIVERGENCE_BPS);
    });

    it("asks the fresh ones only", async () => {
      const { say, answer } = await deployMedian();
      const now = await say(1_000n, 1_001n, 1_002n, [2_000n, 500n]);
      await time.increaseTo(now + 101n);
      expect(await answer()).to.equal(1_001n);
    });
  });

  describe("report", () => {
    it("records what was observed and when", async () => {
      const { feed, say, payer, reporters } = await deployMedian();
      const now = await latest();
      await expect(feed.connect(payer).report(1_000n, now - 5n))
        .to.emit(feed, "Reported")
        .withArgs(payer.address, 1_000n, now - 5n);
      expect(await feed.reportOf(payer.address)).to.deep.equal([1_000n, now - 5n]);
      expect(await feed.reporters()).to.deep.equal(reporters.map(({ address }) => address));
      await say(1_000n);
    });

    it("is for reporters only", async () => {
      const { feed, stranger } = await deployMedian();
      await expect(feed.connect(stranger).report(1_000n, 1n))
        .to.be.revertedWithCustomError(feed, "NotAReporter")
        .withArgs(stranger.address);
    });

    it("refuses what is no price", async () => {
      const { feed, payer } = await deployMedian();
      for (const answer of [0n, -5n, 2n ** 207n])
        await expect(feed.connect(payer).report(answer, 1n))
          .to.be.revertedWithCustomError(feed, "InvalidReport")
          .withArgs(answer);
      await feed.connect(payer).report(2n ** 207n - 1n, 1n);
    });

    it("goes neither back nor ahead in time", async () => {
      const { feed, payer } = await deployMedian();
      const now = await latest();
      await feed.connect(payer).report(1_000n, now);
      await feed.connect(payer).report(1_001n, now);
      for (const observedAt of [now - 1n, now + 1_001n]) {
        await time.setNextBlockTimestamp(now + 1_000n);
        await expect(feed.connect(payer).report(1_000n, observedAt))
          .to.be.revertedWithCustomError(feed, "ReportOutOfOrder")
          .withArgs(observedAt, now, now + 1_000n);
      }
    });
  });

  it("refuses reporters that cannot make a quorum, or that count twice", async () => {
    const { feed, operator, payer, payee } = await deployMedian();
    const deploy = (addresses: string[], quorum: number) =>
      new MedianFeed__factory(operator).deploy("EUR / USD", 8, addresses, quorum, 60, 100);
    for (const [addresses, quorum] of [
      [[], 0],
      [[payer.address], 0],
      [[payer.address], 2],
      [[payer.address, payee.address, payer.address], 2],
    ] as const)
      await expect(deploy([...addresses], quorum))
        .to.be.revertedWithCustomError(feed, "InvalidReporters")
        .withArgs(addresses.length, quorum);
  });

  it("feeds the oracle, which refuses where the median refuses", async () => {
    const { feed, say, ...system } = await deployMedian();
    await system.oracle.setPair(EUR, USD, config(feed));
    expect(await reasons(system)).to.deep.equal(["FeedReverted"]);
    const now = await say([104_000_000n, 20n], 104_100_000n, 104_200_000n);
    const { numerator, denominator, updatedAt } = await given(system);
    expect([numerator, denominator, updatedAt]).to.deep.equal([104_100_000n, 10n ** 8n, now - 20n]);
    expect([await feed.description(), await feed.version()]).to.deep.equal(["EUR / USD", 1n]);
    expect(ethers.isAddress(await feed.getAddress())).to.equal(true);
  });
});
