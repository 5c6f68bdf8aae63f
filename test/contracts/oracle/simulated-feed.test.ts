import { expect } from "chai";
import { deployTestSystem, loadFixture } from "../../support/system.ts";
import { ANSWER } from "./fixture.ts";
import { START } from "../../support/plan.ts";

describe("SimulatedFeed", () => {
  it("publishes rounds in order, started and updated now", async () => {
    const { eurUsd } = await loadFixture(deployTestSystem);
    expect(await eurUsd.latestRoundData()).to.deep.equal([1n, ANSWER, START, START, 1n]);
    await expect(eurUsd.publish(5n)).to.emit(eurUsd, "AnswerUpdated");
    expect((await eurUsd.latestRoundData())[0]).to.equal(2n);
  });

  it("keeps every round that it published", async () => {
    const { eurUsd } = await loadFixture(deployTestSystem);
    await eurUsd.publishAt(5n, 77n);
    expect(await eurUsd.getRoundData(1)).to.deep.equal([1n, ANSWER, START, START, 1n]);
    expect(await eurUsd.getRoundData(2)).to.deep.equal([2n, 5n, 77n, 77n, 2n]);
    for (const roundId of [0n, 3n])
      await expect(eurUsd.getRoundData(roundId))
        .to.be.revertedWithCustomError(eurUsd, "NoSuchRound")
        .withArgs(roundId);
  });

  it("says, or does not, whatever it is told", async () => {
    const { eurUsd } = await loadFixture(deployTestSystem);
    await eurUsd.publishRound(-7n, 2n ** 80n - 1n, 0, 2n ** 48n - 1n);
    expect(await eurUsd.latestRoundData()).to.deep.equal([
      2n ** 80n - 1n,
      -7n,
      0n,
      2n ** 48n - 1n,
      2n ** 80n - 1n,
    ]);
    await eurUsd.setDecimals(255);
    await eurUsd.setReverting(true);
    expect([await eurUsd.decimals(), await eurUsd.description(), await eurUsd.version()]).to.deep.equal([
      255n,
      "EUR / USD",
      1n,
    ]);
    await expect(eurUsd.latestRoundData()).to.be.revertedWithCustomError(eurUsd, "FeedUnavailable");
  });
});
