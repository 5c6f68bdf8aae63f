/*
 * RateOracle on the answer of a feed
 *   when the decimals are others
 *     - refuses other decimals than those pinned at registration
 *     - refuses decimals that no integer of 8 bits could say
 *   refuses an answer that is no price
 *     - <answer>
 *   refuses an incomplete round
 *     - without a start
 *     - without an update, however old that would be
 *   asks for the time of the answer
 *     - which may be this very second, and not the next one
 *     - which may be exactly as old as allowed, and not a second older
 *     - each pair by its own limit
 *     - which may be this very second alone, with an age of zero
 *   refuses an answer on or outside the band
 *     - <answer>
 *   refuses a feed that does not answer as one
 *     - because it reverts
 *     - because it is gone
 *     - because it answers four words instead of five
 *     - because it reverts with what would be an answer
 *     - because its round or its time is wider than any feed's
 *     - because its decimals are gone
 *     - and takes one that answers more than was asked for
 */
import { expect } from "chai";
import { networkHelpers, time } from "../../support/system.ts";
import { ANSWER, EUR, EURUSD, given, guarded, latest, onRawFeed, refused, USD, words } from "./fixture.ts";

describe("RateOracle on the answer of a feed", () => {
  describe("refuses an answer that is no price", () => {
    for (const answer of [0n, -1n, -ANSWER, -(2n ** 255n)]) {
      it(`${answer}`, async () => {
        const system = await guarded({});
        await system.eurUsd.publish(answer);
        await refused(system, "InvalidAnswer", [EURUSD, answer]);
      });
    }
  });

  describe("refuses an incomplete round", () => {
    it("without a start", async () => {
      const system = await guarded({});
      const now = await latest();
      await system.eurUsd.publishRound(ANSWER, 7, 0, now);
      await refused(system, "IncompleteRound", [EURUSD, 7n, 0n, now]);
    });

    it("without an update, however old that would be", async () => {
      const system = await guarded({});
      const now = await latest();
      await system.eurUsd.publishRound(ANSWER, 7, now, 0);
      await refused(system, "IncompleteRound", [EURUSD, 7n, now, 0n]);
    });
  });

  describe("asks for the time of the answer", () => {
    it("which may be this very second, and not the next one", async () => {
      const system = await guarded({});
      const updatedAt = (await latest()) + 100n;
      await system.eurUsd.publishAt(ANSWER, updatedAt);
      await time.increaseTo(updatedAt - 1n);
      await refused(system, "FutureRate", [EURUSD, updatedAt, updatedAt - 1n]);
      await time.increaseTo(updatedAt);
      expect((await given(system)).updatedAt).to.equal(updatedAt);
    });

    it("which may be exactly as old as allowed, and not a second older", async () => {
      const system = await guarded({ maximumAge: 90_000n });
      const { updatedAt } = await given(system);
      await time.increaseTo(updatedAt + 90_000n);
      await given(system);
      await time.increaseTo(updatedAt + 90_001n);
      await refused(system, "StaleRate", [EURUSD, updatedAt, updatedAt + 90_001n, 90_000n]);
    });

    it("each pair by its own limit", async () => {
      const system = await guarded({ maximumAge: 10n });
      await time.increase(11n);
      expect((await system.oracle.check(EUR, USD)).length).to.equal(1);
      await given(system, EUR, "0x434e59");
    });

    it("which may be this very second alone, with an age of zero", async () => {
      const system = await guarded({ maximumAge: 0n });
      const now = (await latest()) + 10n;
      await time.setNextBlockTimestamp(now);
      await system.eurUsd.publish(ANSWER);
      await given(system);
      await time.increaseTo(now + 1n);
      await refused(system, "StaleRate", [EURUSD, now, now + 1n, 0n]);
    });
  });

  describe("refuses an answer on or outside the band", () => {
    const BAND = { minimumAnswer: 100_000_000n, maximumAnswer: 110_000_000n };
    for (const [answer, good] of [
      [99_999_999n, false],
      [100_000_000n, false],
      [100_000_001n, true],
      [109_999_999n, true],
      [110_000_000n, false],
      [2n ** 200n, false],
    ] as const) {
      it(`${answer} is ${good ? "inside" : "refused"}`, async () => {
        const system = await guarded(BAND);
        await system.eurUsd.publish(answer);
        if (good) expect((await given(system)).numerator).to.equal(answer);
        else await refused(system, "RateOutOfBand", [EURUSD, answer, 100_000_000n, 110_000_000n]);
      });
    }
  });

  describe("refuses a feed that does not answer as one", () => {
    it("because it reverts", async () => {
      const system = await guarded({});
      await system.eurUsd.setReverting(true);
      await refused(system, "FeedReverted", [EURUSD, await system.eurUsd.getAddress()]);
    });

    it("because it is gone", async () => {
      const system = await guarded({});
      const feed = await system.eurUsd.getAddress();
      await networkHelpers.setCode(feed, "0x");
      await refused(system, "FeedReverted", [EURUSD, feed]);
    });

    it("because it answers four words instead of five", async () => {
      const { feed, ...system } = await onRawFeed();
      await feed.sayRound(false, words(1n, ANSWER, 1n, 1n));
      await refused(system, "FeedReverted", [EURUSD, await feed.getAddress()]);
    });

    it("because it reverts with what would be an answer", async () => {
      const { feed, ...system } = await onRawFeed();
      await feed.sayRound(true, words(1n, ANSWER, 1n, await latest(), 1n));
      await refused(system, "FeedReverted", [EURUSD, await feed.getAddress()]);
    });

    it("because its round or its time is wider than any feed's", async () => {
      const now = await latest();
      for (const round of [
        [2n ** 80n, ANSWER, now, now],
        [1n, ANSWER, now, 2n ** 64n],
        [1n, ANSWER, now, 2n ** 256n - 1n],
      ]) {
        const { feed, ...system } = await onRawFeed();
        await feed.sayRound(false, words(...round, 1n));
        await refused(system, "FeedReverted", [EURUSD, await feed.getAddress()]);
      }
    });

    it("because its decimals are gone", async () => {
      for (const [reverts, data] of [
        [true, words(8n)],
        [false, "0x08"],
      ] as const) {
        const { feed, ...system } = await onRawFeed();
        await feed.sayDecimals(reverts, data);
        await refused(system, "FeedReverted", [EURUSD, await feed.getAddress()]);
      }
    });

    it("and takes one that answers more than was asked for", async () => {
      const { feed, ...system } = await onRawFeed();
      await feed.sayRound(false, words(1n, ANSWER, 1n, await latest(), 1n, 2n, 3n));
      expect((await given(system)).numerator).to.equal(ANSWER);
    });
  });

  it("refuses other decimals than those pinned at registration", async () => {
    const system = await guarded({});
    await system.eurUsd.setDecimals(18);
    await refused(system, "DecimalsChanged", [EURUSD, 8n, 18n]);
    await system.eurUsd.setDecimals(8);
    await given(system);
  });

  it("refuses decimals that no integer of 8 bits could say", async () => {
    const { feed, ...system } = await onRawFeed();
    await feed.sayDecimals(false, words(256n + 8n));
    await refused(system, "DecimalsChanged", [EURUSD, 8n, 264n]);
  });
});
