/*
 * RateOracle.check
 *   when more than one guard refuses
 *     - gives every reason at once, and one less each time that one is put right
 *   when the price is none, or the feed does not answer
 *     - says of a price that is none neither that it is out of the band nor that it moved
 *     - says nothing more of a feed that does not answer, beside what is known without it
 *     - does not revert, whatever the feed does
 */
import { expect } from "chai";
import { HOUR } from "../../support/plan.ts";
import { networkHelpers, time, type TestSystem } from "../../support/system.ts";
import { EUR, FX_WEEK, guarded, latest, reasons, USD, type RefusalName } from "./fixture.ts";

const SATURDAY = 1_737_806_400n;

/** The first of the reasons is the error that `rate` and `acceptRate` throw; without one they give the rate. */
async function agrees(system: TestSystem, expected: readonly RefusalName[]): Promise<void> {
  const { oracle } = system;
  expect(await reasons(system)).to.deep.equal(expected);
  const [first] = expected;
  for (const ask of [oracle.rate, oracle.acceptRate]) {
    if (first === undefined) await ask.staticCall(EUR, USD);
    else await expect(ask.staticCall(EUR, USD)).to.be.revertedWithCustomError(oracle, first);
  }
}

describe("RateOracle.check", () => {
  it("gives every reason at once, and one less each time that one is put right", async () => {
    const system = await guarded({
      ...FX_WEEK,
      maximumAge: HOUR,
      minimumAnswer: 100_000_000n,
      maximumAnswer: 110_000_000n,
      breakerBps: 500n,
    });
    const { oracle, eurUsd } = system;
    const opening = await latest();
    await eurUsd.publishRound(104_000_000n, 5, opening, opening);
    await oracle.acceptRate(EUR, USD);

    await oracle.setHalted(EUR, USD, true);
    await eurUsd.setDecimals(9);
    await eurUsd.publishRound(120_000_000n, 4, 0, opening);
    await time.increaseTo(SATURDAY);
    await agrees(system, [
      "PairHalted",
      "MarketClosed",
      "DecimalsChanged",
      "IncompleteRound",
      "RoundWentBack",
      "StaleRate",
      "RateOutOfBand",
      "DeviationTooHigh",
    ]);

    await oracle.setHalted(EUR, USD, false);
    const others = ["IncompleteRound", "RoundWentBack", "StaleRate", "RateOutOfBand", "DeviationTooHigh"];
    await agrees(system, ["MarketClosed", "DecimalsChanged", ...others] as RefusalName[]);
    await time.increaseTo(SATURDAY + 2n * 86_400n);
    await agrees(system, ["DecimalsChanged", ...others] as RefusalName[]);
    await eurUsd.setDecimals(8);
    await agrees(system, others as RefusalName[]);
    await eurUsd.publishRound(120_000_000n, 4, opening, opening);
    await agrees(system, ["RoundWentBack", "StaleRate", "RateOutOfBand", "DeviationTooHigh"]);
    await eurUsd.publishRound(120_000_000n, 6, opening, opening);
    await agrees(system, ["StaleRate", "RateOutOfBand", "DeviationTooHigh"]);
    await eurUsd.publish(120_000_000n);
    await agrees(system, ["RateOutOfBand", "DeviationTooHigh"]);
    await eurUsd.publish(109_900_000n);
    await agrees(system, ["DeviationTooHigh"]);
    await oracle.tripBreaker(EUR, USD);
    await agrees(system, ["BreakerOpen"]);
    await oracle.resetBreaker(EUR, USD);
    await agrees(system, []);
  });

  it("says of a price that is none neither that it is out of the band nor that it moved", async () => {
    const system = await guarded({ minimumAnswer: 100_000_000n, breakerBps: 500n });
    await system.oracle.acceptRate(EUR, USD);
    const later = (await latest()) + 500n;
    await system.eurUsd.publishRound(0n, 0, later, later);
    await agrees(system, ["InvalidAnswer", "RoundWentBack", "FutureRate"]);
  });

  it("says nothing more of a feed that does not answer, beside what is known without it", async () => {
    const system = await guarded({ ...FX_WEEK, closedPolicy: 2n, maximumAge: 0n, breakerBps: 1n });
    await system.oracle.setHalted(EUR, USD, true);
    await system.eurUsd.setReverting(true);
    await time.increaseTo(SATURDAY);
    await agrees(system, ["PairHalted", "QueuedUntilOpen", "FeedReverted"]);
  });

  it("does not revert, whatever the feed does", async () => {
    const system = await guarded({});
    await networkHelpers.setCode(await system.eurUsd.getAddress(), "0xfe");
    await agrees(system, ["FeedReverted"]);
  });
});
