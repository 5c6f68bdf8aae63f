/*
 * RateOracle's breaker
 *   given an accepted answer
 *     - <verdict> <answer> after <reference>: strictly beyond 20 % trips
 *     - names the answer, the reference and the threshold
 *     - measures from what was last accepted, not from what was read or published
 *   given none, or no breaker
 *     - has nothing to measure from before an answer was accepted
 *     - does nothing where there is none
 *   tripBreaker
 *     - is for anyone, and starts the cooldown
 *     - keeps the answer for all to see, and the reference and the round as they were
 *     - refuses an answer that is refused for <reason> as well
 *     - refuses while nothing moved too far
 *     - refuses a second time, so that nobody prolongs a cooldown
 *     - refuses a pair that is not registered, also where its reverse is
 *   while open
 *     - refuses the old level, too
 *     - is open until the last second of its cooldown, and takes the new level from then on
 *     - stays open for good where the cooldown is zero
 *   after the cooldown
 *     - <verdict> <answer>: near what tripped it or near the reference
 *     - does not forget it in a month: a far answer may be recorded, and is waited for in its turn
 *     - goes back to the reference, where what tripped it was a mistake
 *   resetBreaker
 *     - closes it at once, and the next answer becomes the reference
 *     - refuses where nothing tripped
 *     - is for a guardian only
 *     - forgets no round: one that went back is still refused
 */
import { expect } from "chai";
import { DAY, HOUR } from "../../support/plan.ts";
import { networkHelpers, time, type TestSystem } from "../../support/system.ts";
import {
  EUR,
  EURUSD,
  given,
  guarded,
  latest,
  reasons,
  refused,
  USD,
  type Guards,
  type RefusalName,
} from "./fixture.ts";

const REFERENCE = 100_000_000n;
const TOO_FAR = 120_000_001n;

/** 1.0000 accepted, and a breaker of 20 %. */
async function withReference(guards: Guards = {}) {
  const system = await guarded({ breakerBps: 2_000n, breakerCooldown: HOUR, ...guards });
  await system.eurUsd.publish(REFERENCE);
  await system.oracle.acceptRate(EUR, USD);
  return system;
}

/** The breaker tripped at a time that is known. */
async function tripped(guards: Guards = {}) {
  const system = await withReference(guards);
  await system.eurUsd.publish(TOO_FAR);
  const trippedAt = (await latest()) + 10n;
  await time.setNextBlockTimestamp(trippedAt);
  const trip = await system.oracle.connect(system.stranger).tripBreaker(EUR, USD);
  return { ...system, trip, trippedAt };
}

describe("RateOracle's breaker", () => {
  for (const [answer, good] of [
    [120_000_000n, true],
    [120_000_001n, false],
    [80_000_000n, true],
    [79_999_999n, false],
    [1n, false],
    [2n ** 95n, false],
    [2n ** 255n - 1n, false],
    // Ten thousand times this move is a multiple of 2^256.
    [REFERENCE + 2n ** 252n, false],
  ] as const) {
    it(`${good ? "takes" : "refuses"} ${answer} after ${REFERENCE}: strictly beyond 20 % trips`, async () => {
      const system = await withReference();
      await system.eurUsd.publish(answer);
      // An answer wider than any band is out of it as well, which is said first.
      const outOfBand = answer < 2n ** 96n ? [] : ["RateOutOfBand"];
      expect(await reasons(system)).to.deep.equal(good ? [] : [...outOfBand, "DeviationTooHigh"]);
    });
  }

  it("names the answer, the reference and the threshold", async () => {
    const system = await withReference();
    await system.eurUsd.publish(TOO_FAR);
    await refused(system, "DeviationTooHigh", [EURUSD, TOO_FAR, REFERENCE, 2_000n]);
  });

  it("measures from what was last accepted, not from what was read or published", async () => {
    const system = await withReference();
    await system.eurUsd.publish(115_000_000n);
    await given(system);
    await system.eurUsd.publish(TOO_FAR);
    await refused(system, "DeviationTooHigh", [EURUSD, TOO_FAR, REFERENCE, 2_000n]);
    await system.eurUsd.publish(115_000_000n);
    await system.oracle.acceptRate(EUR, USD);
    await system.eurUsd.publish(138_000_000n);
    await given(system);
  });

  it("has nothing to measure from before an answer was accepted", async () => {
    const system = await guarded({ breakerBps: 1n });
    await system.eurUsd.publish(REFERENCE);
    await given(system);
    await system.eurUsd.publish(100n * REFERENCE);
    await given(system);
  });

  it("does nothing where there is none", async () => {
    const system = await withReference({ breakerBps: 0n });
    await system.eurUsd.publish(1_000n * REFERENCE);
    await given(system);
    await expect(system.oracle.tripBreaker(EUR, USD))
      .to.be.revertedWithCustomError(system.oracle, "BreakerNotTripped")
      .withArgs(EURUSD);
  });

  describe("tripBreaker", () => {
    it("is for anyone, and starts the cooldown", async () => {
      const system = await tripped();
      const { oracle, trip, trippedAt } = system;
      await expect(trip)
        .to.emit(oracle, "BreakerTripped")
        .withArgs(EURUSD, TOO_FAR, REFERENCE, trippedAt + HOUR);
      expect((await oracle.breaker(EUR, USD)).trippedAt).to.equal(trippedAt);
      await refused(system, "BreakerOpen", [EURUSD, trippedAt, trippedAt + HOUR]);
    });

    it("keeps the answer for all to see, and the reference and the round as they were", async () => {
      const { oracle, trippedAt } = await tripped();
      expect(await oracle.breaker(EUR, USD)).to.deep.equal([REFERENCE, 2n, trippedAt, TOO_FAR]);
    });

    const REFUSED_ANYWAY = {
      FutureRate: async ({ eurUsd }) => eurUsd.publishAt(TOO_FAR, (await latest()) + 10_000n),
      StaleRate: async ({ eurUsd }) => eurUsd.publishAt(TOO_FAR, (await latest()) - 101n * DAY),
      DecimalsChanged: async ({ eurUsd }) => eurUsd.setDecimals(7),
      RoundWentBack: async ({ eurUsd }) => eurUsd.publishRound(TOO_FAR, 1n, await latest(), await latest()),
      IncompleteRound: async ({ eurUsd }) => eurUsd.publishRound(TOO_FAR, 9n, 0n, await latest()),
      RateOutOfBand: async ({ eurUsd }) => eurUsd.publish(2n ** 96n),
      PairHalted: async ({ oracle }) => oracle.setHalted(EUR, USD, true),
    } satisfies Partial<Record<RefusalName, (system: TestSystem) => Promise<unknown>>>;
    for (const [reason, arrange] of Object.entries(REFUSED_ANYWAY)) {
      it(`refuses an answer that is refused for ${reason} as well`, async () => {
        const system = await withReference();
        await system.eurUsd.publish(TOO_FAR);
        await arrange(system);
        expect(await reasons(system)).to.have.members([reason, "DeviationTooHigh"]);
        await expect(system.oracle.tripBreaker(EUR, USD))
          .to.be.revertedWithCustomError(system.oracle, "BreakerNotTripped")
          .withArgs(EURUSD);
      });
    }

    it("refuses while nothing moved too far", async () => {
      const { oracle, eurUsd } = await withReference();
      await eurUsd.publish(120_000_000n);
      await expect(oracle.tripBreaker(EUR, USD))
        .to.be.revertedWithCustomError(oracle, "BreakerNotTripped")
        .withArgs(EURUSD);
    });

    it("refuses a second time, so that nobody prolongs a cooldown", async () => {
      const { oracle } = await tripped();
      await expect(oracle.tripBreaker(EUR, USD))
        .to.be.revertedWithCustomError(oracle, "BreakerNotTripped")
        .withArgs(EURUSD);
    });

    it("refuses a pair that is not registered, also where its reverse is", async () => {
      const { oracle } = await tripped();
      await expect(oracle.tripBreaker(USD, EUR))
        .to.be.revertedWithCustomError(oracle, "UnknownPair")
        .withArgs("0x555344455552");
    });
  });

  describe("while open", () => {
    it("refuses the old level, too", async () => {
      const system = await tripped();
      await system.eurUsd.publish(REFERENCE);
      await refused(system, "BreakerOpen", [EURUSD, system.trippedAt, system.trippedAt + HOUR]);
    });

    it("is open until the last second of its cooldown, and takes the new level from then on", async () => {
      const system = await tripped();
      const { oracle, trippedAt } = system;
      await time.increaseTo(trippedAt + HOUR - 1n);
      await refused(system, "BreakerOpen", [EURUSD, trippedAt, trippedAt + HOUR]);
      await time.increaseTo(trippedAt + HOUR);
      expect((await given(system)).numerator).to.equal(TOO_FAR);
      await oracle.acceptRate(EUR, USD);
      expect(await oracle.breaker(EUR, USD)).to.deep.equal([TOO_FAR, 3n, 0n, 0n]);
    });

    it("stays open for good where the cooldown is zero", async () => {
      const system = await tripped({ breakerCooldown: 0n });
      const { oracle, trip, trippedAt } = system;
      await expect(trip).to.emit(oracle, "BreakerTripped").withArgs(EURUSD, TOO_FAR, REFERENCE, 0n);
      await time.increase(50n * 86_400n);
      await refused(system, "BreakerOpen", [EURUSD, trippedAt, 0n]);
    });
  });

  describe("after the cooldown", () => {
    /** The breaker tripped on 2.0000, and its cooldown is over. */
    async function cooled() {
      const system = await withReference();
      await system.eurUsd.publish(200_000_000n);
      await system.oracle.tripBreaker(EUR, USD);
      await time.increase(HOUR);
      return system;
    }

    for (const [answer, good] of [
      [160_000_000n, true],
      [159_999_999n, false],
      [240_000_000n, true],
      [240_000_001n, false],
      [80_000_000n, true],
      [79_999_999n, false],
      [120_000_000n, true],
      [120_000_001n, false],
    ] as const) {
      it(`${good ? "takes" : "refuses"} ${answer}: near what tripped it or near the reference`, async () => {
        const system = await cooled();
        await system.eurUsd.publish(answer);
        if (good) expect((await given(system)).numerator).to.equal(answer);
        else await refused(system, "DeviationTooHigh", [EURUSD, answer, REFERENCE, 2_000n]);
      });
    }

    it("does not forget it in a month: a far answer may be recorded, and is waited for in its turn", async () => {
      const system = await cooled();
      const { oracle, eurUsd, stranger } = system;
      await time.increase(30n * DAY);
      const far = 9n * REFERENCE;
      await eurUsd.publish(far);
      await refused(system, "DeviationTooHigh", [EURUSD, far, REFERENCE, 2_000n]);
      await expect(oracle.connect(stranger).tripBreaker(EUR, USD))
        .to.emit(oracle, "BreakerTripped")
        .withArgs(EURUSD, far, REFERENCE, (value: bigint) => value > HOUR);
      expect((await oracle.breaker(EUR, USD)).trippingAnswer).to.equal(far);
      // What tripped it before is as far as anything now.
      await time.increase(HOUR);
      await eurUsd.publish(200_000_000n);
      await refused(system, "DeviationTooHigh", [EURUSD, 200_000_000n, REFERENCE, 2_000n]);
      await eurUsd.publish(far);
      await oracle.acceptRate(EUR, USD);
      expect(await oracle.breaker(EUR, USD)).to.deep.equal([far, 6n, 0n, 0n]);
    });

    it("goes back to the reference, where what tripped it was a mistake", async () => {
      const system = await cooled();
      const { oracle, eurUsd } = system;
      await eurUsd.publish(REFERENCE);
      await oracle.acceptRate(EUR, USD);
      expect(await oracle.breaker(EUR, USD)).to.deep.equal([REFERENCE, 4n, 0n, 0n]);
      // The trip is over: its answer counts no more than any other.
      await eurUsd.publish(200_000_000n);
      await refused(system, "DeviationTooHigh", [EURUSD, 200_000_000n, REFERENCE, 2_000n]);
    });
  });

  describe("resetBreaker", () => {
    it("closes it at once, and the next answer becomes the reference", async () => {
      const system = await tripped({ breakerCooldown: 0n });
      const { oracle, eurUsd } = system;
      await expect(oracle.resetBreaker(EUR, USD)).to.emit(oracle, "BreakerReset").withArgs(EURUSD);
      expect(await oracle.breaker(EUR, USD)).to.deep.equal([0n, 2n, 0n, 0n]);
      await eurUsd.publish(500_000_000n);
      await given(system);
      await oracle.acceptRate(EUR, USD);
      expect((await oracle.breaker(EUR, USD)).accepted).to.equal(500_000_000n);
    });

    it("refuses where nothing tripped", async () => {
      const { oracle } = await withReference();
      await expect(oracle.resetBreaker(EUR, USD))
        .to.be.revertedWithCustomError(oracle, "BreakerNotTripped")
        .withArgs(EURUSD);
    });

    it("is for a guardian only", async () => {
      const { oracle, stranger } = await tripped();
      await expect(oracle.connect(stranger).resetBreaker(EUR, USD))
        .to.be.revertedWithCustomError(oracle, "AccessControlUnauthorizedAccount")
        .withArgs(stranger.address, await oracle.GUARDIAN_ROLE());
    });

    it("forgets no round: one that went back is still refused", async () => {
      const system = await tripped();
      await system.oracle.resetBreaker(EUR, USD);
      const now = await latest();
      await system.eurUsd.publishRound(REFERENCE, 1, now, now);
      await networkHelpers.mine();
      await refused(system, "RoundWentBack", [EURUSD, 1n, 2n]);
    });
  });
});
