/*
 * RateOracle while the market is closed
 *   given the policy to reject or to queue
 *     - refuses with <error> from the closing second to the one before it opens
 *     - says zero for the opening of a market that does not open within two weeks
 *   with the policy to widen
 *     when the rate was fresh at the close
 *       - gives the last rate with a spread on top, either way round
 *       - counts the age to the close, all weekend long
 *       - takes a heartbeat of the weekend, with the spread
 *       - counts the age to the evening before a holiday that runs into the weekend
 *     when it has been closed for over two weeks
 *       - counts the age to now, as of a market that is open, and takes a heartbeat with the spread
 *     when it was stale at the close
 *       - refuses a rate that was stale at the close already
 */
import { expect } from "chai";
import { DAY, HOUR } from "../../support/plan.ts";
import { time } from "../../support/system.ts";
import { ANSWER, EUR, EURUSD, FX_WEEK, given, guarded, latest, refused, USD } from "./fixture.ts";

const at = (utc: string): bigint => BigInt(Date.parse(`${utc}Z`) / 1_000);

/** The weekend after the plan's Thursday. */
const CLOSES = at("2025-01-24T22:00:00");
const OPENS = at("2025-01-26T22:00:00");

const [REJECT, WIDEN, QUEUE] = [0n, 1n, 2n];

describe("RateOracle while the market is closed", () => {
  for (const [policy, error] of [
    [REJECT, "MarketClosed"],
    [QUEUE, "QueuedUntilOpen"],
  ] as const) {
    it(`refuses with ${error} from the closing second to the one before it opens`, async () => {
      const system = await guarded({ ...FX_WEEK, closedPolicy: policy });
      await time.increaseTo(CLOSES - 1n);
      await given(system);
      for (const closed of [CLOSES, CLOSES + DAY, OPENS - 1n]) {
        await time.increaseTo(closed);
        await refused(system, error, [EURUSD, closed, OPENS]);
      }
      await time.increaseTo(OPENS);
      await given(system);
    });
  }

  it("says zero for the opening of a market that does not open within two weeks", async () => {
    const system = await guarded({ calendar: 7n });
    const today = CLOSES / DAY;
    for (let day = today; day < today + 15n; day += 1n) await system.oracle.setHoliday(7, day, 0);
    await time.increaseTo(CLOSES);
    await refused(system, "MarketClosed", [EURUSD, CLOSES, 0n]);
  });

  describe("with the policy to widen", () => {
    const widened = async (updatedAt: bigint) => {
      const system = await guarded({
        ...FX_WEEK,
        closedPolicy: WIDEN,
        closedSpreadBps: 150n,
        maximumAge: 2n * HOUR,
      });
      await time.increaseTo(updatedAt);
      await system.eurUsd.publishAt(ANSWER, updatedAt);
      return system;
    };

    it("gives the last rate with a spread on top, either way round", async () => {
      const system = await widened(CLOSES - HOUR);
      await time.increaseTo(CLOSES - 1n);
      expect((await given(system)).closedSpreadBps).to.equal(0n);
      await time.increaseTo(CLOSES);
      for (const [base, quote] of [
        [EUR, USD],
        [USD, EUR],
      ] as const) {
        const { closedSpreadBps, updatedAt } = await given(system, base, quote);
        expect([closedSpreadBps, updatedAt]).to.deep.equal([150n, CLOSES - HOUR]);
      }
      await time.increaseTo(OPENS);
      await refused(system, "StaleRate", [EURUSD, CLOSES - HOUR, OPENS, 2n * HOUR]);
    });

    it("counts the age to the close, all weekend long", async () => {
      const system = await widened(CLOSES - 2n * HOUR);
      for (const closed of [CLOSES, CLOSES + DAY, OPENS - 1n]) {
        await time.increaseTo(closed);
        await given(system);
      }
    });

    it("refuses a rate that was stale at the close already", async () => {
      const system = await widened(CLOSES - 2n * HOUR - 1n);
      for (const closed of [CLOSES, CLOSES + DAY, OPENS - 1n]) {
        await time.increaseTo(closed);
        await refused(system, "StaleRate", [EURUSD, CLOSES - 2n * HOUR - 1n, closed, 2n * HOUR]);
      }
    });

    it("takes a heartbeat of the weekend, with the spread", async () => {
      const system = await widened(CLOSES - HOUR);
      await time.increaseTo(CLOSES + DAY);
      await system.eurUsd.publishAt(ANSWER + 5n, CLOSES + DAY);
      await time.increaseTo(CLOSES + DAY + 3n * HOUR);
      const { numerator, closedSpreadBps } = await given(system);
      expect([numerator, closedSpreadBps]).to.deep.equal([ANSWER + 5n, 150n]);
    });

    it("counts the age to the evening before a holiday that runs into the weekend", async () => {
      // Friday 31 January is a holiday of this list: the market is closed from Thursday midnight on.
      const midnight = at("2025-01-31T00:00:00");
      const system = await guarded({
        ...FX_WEEK,
        calendar: 9n,
        closedPolicy: WIDEN,
        closedSpreadBps: 150n,
        maximumAge: 2n * HOUR,
      });
      await system.oracle.setHoliday(9, midnight / DAY, 0);
      await time.increaseTo(midnight - 2n * HOUR);
      await system.eurUsd.publishAt(ANSWER, midnight - 2n * HOUR);
      await time.increaseTo(midnight + 2n * DAY);
      await given(system);
      await system.eurUsd.publishAt(ANSWER, midnight - 2n * HOUR - 1n);
      const now = await latest();
      await refused(system, "StaleRate", [EURUSD, midnight - 2n * HOUR - 1n, now, 2n * HOUR]);
    });

    it("counts the age to now, as of a market that is open, and takes a heartbeat with the spread", async () => {
      const system = await guarded({
        calendar: 7n,
        closedPolicy: WIDEN,
        closedSpreadBps: 50n,
        maximumAge: 2n * HOUR,
      });
      const midnight = at("2025-01-27T00:00:00");
      for (let day = 0n; day < 20n; day += 1n) await system.oracle.setHoliday(7, midnight / DAY + day, 0);
      await time.increaseTo(midnight - HOUR);
      await system.eurUsd.publishAt(ANSWER, midnight - HOUR);
      const unknownFrom = midnight + 14n * DAY;
      for (const known of [midnight, unknownFrom - 1n]) {
        await time.increaseTo(known);
        expect((await given(system)).closedSpreadBps).to.equal(50n);
      }
      for (const unknown of [unknownFrom, unknownFrom + 1n, unknownFrom + 5n * DAY]) {
        await time.increaseTo(unknown);
        await refused(system, "StaleRate", [EURUSD, midnight - HOUR, unknown, 2n * HOUR]);
      }
      const now = await latest();
      await system.eurUsd.publishAt(ANSWER, now);
      await time.increaseTo(now + 2n * HOUR);
      expect((await given(system)).closedSpreadBps).to.equal(50n);
      await time.increaseTo(now + 2n * HOUR + 1n);
      await refused(system, "StaleRate", [EURUSD, now, now + 2n * HOUR + 1n, 2n * HOUR]);
    });
  });
});
