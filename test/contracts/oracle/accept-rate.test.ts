/*
 * RateOracle.acceptRate
 *   given a good answer
 *     when it is new
 *       - makes the answer the reference of the breaker, once
 *       - writes <what>
 *       - accepts the pair's own answer whichever way round it is asked
 *     when it is not
 *       - writes nothing while there is nothing new
 *     when the cooldown of a tripped breaker is over
 *       - ends a breaker whose cooldown is over
 *       - ends it also where the answer and the round are the accepted ones
 *     when others come before it
 *       - follows answers within the breaker step by step, to the end of the band and no further
 *       - takes another answer in the round that was accepted
 *   given a path
 *     - accepts every leg of a path
 *     - accepts no leg of a path that is refused
 */
import { expect } from "chai";
import { deployTestSystem, loadFixture, time } from "../../support/system.ts";
import { HOUR } from "../../support/plan.ts";
import { ANSWER, CNY, EUR, EURUSD, guarded, USD } from "./fixture.ts";

const EURCNY = "0x455552434e59";

describe("RateOracle.acceptRate", () => {
  it("makes the answer the reference of the breaker, once", async () => {
    const { oracle, stranger } = await loadFixture(deployTestSystem);
    expect(await oracle.breaker(EUR, USD)).to.deep.equal([0n, 0n, 0n, 0n]);
    await expect(oracle.connect(stranger).acceptRate(EUR, USD))
      .to.emit(oracle, "RateAccepted")
      .withArgs(EURUSD, ANSWER, 1n);
    expect(await oracle.breaker(EUR, USD)).to.deep.equal([ANSWER, 1n, 0n, 0n]);
  });

  it("writes nothing while there is nothing new", async () => {
    const { oracle } = await loadFixture(deployTestSystem);
    const gasOf = async (sent: ReturnType<typeof oracle.acceptRate>) =>
      (await (await sent).wait())?.gasUsed ?? 0n;
    const first = await gasOf(oracle.acceptRate(EUR, USD));
    await expect(oracle.acceptRate(EUR, USD)).not.to.emit(oracle, "RateAccepted");
    // A word that changes costs 2,900 gas more than one that is read, and the event 1,800.
    expect(first - (await gasOf(oracle.acceptRate(EUR, USD)))).to.be.above(4_500n);
    await expect(oracle.acceptRate(USD, EUR)).not.to.emit(oracle, "RateAccepted");
  });

  for (const [what, answer, roundId] of [
    ["another answer", ANSWER + 1n, 1n],
    ["another round with the same answer", ANSWER, 2n],
  ] as const) {
    it(`writes ${what}`, async () => {
      const { oracle, eurUsd } = await loadFixture(deployTestSystem);
      await oracle.acceptRate(EUR, USD);
      const now = await time.latest();
      await eurUsd.publishRound(answer, roundId, now, now);
      await expect(oracle.acceptRate(EUR, USD))
        .to.emit(oracle, "RateAccepted")
        .withArgs(EURUSD, answer, roundId);
      expect(await oracle.breaker(EUR, USD)).to.deep.equal([answer, roundId, 0n, 0n]);
    });
  }

  it("accepts the pair's own answer whichever way round it is asked", async () => {
    const { oracle } = await loadFixture(deployTestSystem);
    await expect(oracle.acceptRate(USD, EUR)).to.emit(oracle, "RateAccepted").withArgs(EURUSD, ANSWER, 1n);
  });

  it("accepts every leg of a path", async () => {
    const { oracle } = await loadFixture(deployTestSystem);
    await expect(oracle.acceptRate(USD, CNY))
      .to.emit(oracle, "RateAccepted")
      .withArgs(EURUSD, ANSWER, 1n)
      .to.emit(oracle, "RateAccepted")
      .withArgs(EURCNY, 758_910_000n, 1n);
  });

  it("accepts no leg of a path that is refused", async () => {
    const { oracle, eurCny } = await loadFixture(deployTestSystem);
    await eurCny.setReverting(true);
    await expect(oracle.acceptRate(USD, CNY))
      .to.be.revertedWithCustomError(oracle, "FeedReverted")
      .withArgs(EURCNY, await eurCny.getAddress());
    expect(await oracle.breaker(EUR, USD)).to.deep.equal([0n, 0n, 0n, 0n]);
  });

  it("ends a breaker whose cooldown is over", async () => {
    const { oracle, eurUsd } = await guarded({ breakerBps: 100n, breakerCooldown: HOUR });
    await oracle.acceptRate(EUR, USD);
    await eurUsd.publish(2n * ANSWER);
    await oracle.tripBreaker(EUR, USD);
    await time.increase(HOUR);
    await oracle.acceptRate(EUR, USD);
    expect(await oracle.breaker(EUR, USD)).to.deep.equal([2n * ANSWER, 2n, 0n, 0n]);
    // The new level is guarded like the old one was.
    await eurUsd.publish(ANSWER);
    await expect(oracle.acceptRate(EUR, USD)).to.be.revertedWithCustomError(oracle, "DeviationTooHigh");
  });

  it("ends it also where the answer and the round are the accepted ones", async () => {
    const { oracle, eurUsd } = await guarded({ breakerBps: 100n, breakerCooldown: HOUR });
    await oracle.acceptRate(EUR, USD);
    const now = await time.latest();
    await eurUsd.publishRound(2n * ANSWER, 1n, now, now);
    await oracle.tripBreaker(EUR, USD);
    await eurUsd.publishRound(ANSWER, 1n, now, now);
    await time.increase(HOUR);
    await expect(oracle.acceptRate(EUR, USD)).to.emit(oracle, "RateAccepted");
    expect(await oracle.breaker(EUR, USD)).to.deep.equal([ANSWER, 1n, 0n, 0n]);
  });

  it("follows answers within the breaker step by step, to the end of the band and no further", async () => {
    const { oracle, eurUsd, stranger } = await guarded({
      breakerBps: 500n,
      maximumAnswer: 2n * ANSWER,
    });
    await oracle.acceptRate(EUR, USD);
    let answer = ANSWER;
    for (let next = answer; next < 2n * ANSWER; next = (answer * 105n) / 100n) {
      answer = next;
      await eurUsd.publish(answer);
      await oracle.connect(stranger).acceptRate(EUR, USD);
    }
    // Fourteen steps of 5 % are the most that is below twice the first answer.
    expect((answer * 100n) / ANSWER).to.equal(197n);
    expect(await oracle.breaker(EUR, USD)).to.deep.equal([answer, 16n, 0n, 0n]);
    await eurUsd.publish(2n * ANSWER);
    await expect(oracle.acceptRate(EUR, USD))
      .to.be.revertedWithCustomError(oracle, "RateOutOfBand")
      .withArgs(EURUSD, 2n * ANSWER, 0n, 2n * ANSWER);
  });

  it("takes another answer in the round that was accepted", async () => {
    const { oracle, eurUsd } = await guarded({});
    await oracle.acceptRate(EUR, USD);
    const now = await time.latest();
    for (const answer of [2n * ANSWER, ANSWER]) {
      await eurUsd.publishRound(answer, 1n, now, now);
      await oracle.acceptRate(EUR, USD);
      expect(await oracle.breaker(EUR, USD)).to.deep.equal([answer, 1n, 0n, 0n]);
    }
  });
});
