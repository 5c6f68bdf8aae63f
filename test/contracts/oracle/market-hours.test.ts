/*
 * RateOracle.marketHours
 *   given a registered pair
 *     - says since when a market is closed and when it opens; of an open one neither
 *     - runs over the end of the week, or stays inside it
 *     - does not look further than two weeks, either way
 *     - never closes where it opens and closes at the same minute
 *   given a pair that is not registered
 *     - refuses a pair that is not registered
 *   in the calendar of the FX market
 *     - closes on 25 December and 1 January, and at 22:00 on the days before
 *     - counts a leap year's days
 *     - joins a holiday and a weekend
 *     - is not asked where there is no calendar
 *   with summer time
 *     - of the United States moves on the second Sunday of March and the first of November
 *     - of the European Union moves on the last Sundays of March and October
 *     - is the same in both in winter and in high summer
 * RateOracle.marketHours in the small hours of a Sunday on which clocks change
 *   - keeps hours of the small hours to the second on the Sundays of the change, and finds their close early
 * RateOracle.setHoliday
 *   when the admin lists a day
 *     - closes the rest of a day in the list with that number, and in no other
 *     - closes a whole day from its first second
 *     - opens a day again, closed from second <second> of it
 *   when the calendar is no list
 *     - refuses the calendars that are no lists
 *   when anyone else lists a day
 *     - is for the admin only
 */
import { expect } from "chai";
import { DAY } from "../../support/plan.ts";
import { EUR, FX_WEEK, guarded, USD, type Guards } from "./fixture.ts";

const at = (utc: string): bigint => BigInt(Date.parse(`${utc}Z`) / 1_000);
const [UNITED_STATES, EUROPEAN_UNION] = [1n, 2n];

/** Sunday 18:00 to Friday 17:00 in New York, by standard time: 23:00 to 22:00 UTC. */
const NEW_YORK = {
  opensAtMinute: 6n * 1_440n + 23n * 60n,
  closesAtMinute: 4n * 1_440n + 22n * 60n,
  summerTime: UNITED_STATES,
};
/** Sunday 23:00 to Friday 22:00 in Frankfurt, by standard time: an hour earlier in UTC. */
const FRANKFURT = {
  opensAtMinute: 6n * 1_440n + 22n * 60n,
  closesAtMinute: 4n * 1_440n + 21n * 60n,
  summerTime: EUROPEAN_UNION,
};

async function hoursOf(guards: Guards) {
  const { oracle } = await guarded(guards);
  return async (utc: string) => {
    const [open, closedSince, opensAt] = await oracle.marketHours(EUR, USD, at(utc));
    return { open, closedSince, opensAt };
  };
}

/** Moments just before and at each change, in order. */
async function expectChanges(guards: Guards, changes: readonly (readonly [string, "opens" | "closes"])[]) {
  const { oracle } = await guarded(guards);
  for (const [utc, change] of changes) {
    const [before] = await oracle.marketHours(EUR, USD, at(utc) - 1n);
    const [after, closedSince] = await oracle.marketHours(EUR, USD, at(utc));
    expect([before, after], `${change} ${utc}`).to.deep.equal([change === "closes", change === "opens"]);
    expect(closedSince, utc).to.equal(change === "closes" ? at(utc) : 0n);
  }
}

describe("RateOracle.marketHours", () => {
  it("says since when a market is closed and when it opens; of an open one neither", async () => {
    const at = await hoursOf(FX_WEEK);
    expect(await at("2025-01-24T21:59:59")).to.deep.equal({ open: true, closedSince: 0n, opensAt: 0n });
    for (const saturday of ["2025-01-24T22:00:00", "2025-01-25T12:00:00", "2025-01-26T21:59:59"])
      expect(await at(saturday), saturday).to.deep.equal({
        open: false,
        closedSince: 1_737_756_000n,
        opensAt: 1_737_928_800n,
      });
    expect((await at("2025-01-26T22:00:00")).open).to.equal(true);
  });

  it("runs over the end of the week, or stays inside it", async () => {
    // Monday 08:00 to Monday 09:00.
    await expectChanges({ opensAtMinute: 480n, closesAtMinute: 540n }, [
      ["2025-01-27T08:00:00", "opens"],
      ["2025-01-27T09:00:00", "closes"],
      ["2025-02-03T08:00:00", "opens"],
    ]);
  });

  it("does not look further than two weeks, either way", async () => {
    const { oracle } = await guarded({ calendar: 2n });
    const first = at("2025-02-01T00:00:00");
    for (let day = 0n; day < 16n; day += 1n) await oracle.setHoliday(2, first / DAY + day, 0n);
    for (const [day, closedSince, opensAt] of [
      [0n, first, 0n],
      [2n, first, 0n],
      [3n, first, first + 16n * DAY],
      [13n, first, first + 16n * DAY],
      [15n, 0n, first + 16n * DAY],
    ] as const)
      expect(await oracle.marketHours(EUR, USD, first + day * DAY), `day ${day}`).to.deep.equal([
        false,
        closedSince,
        opensAt,
      ]);
  });

  it("never closes where it opens and closes at the same minute", async () => {
    const at = await hoursOf({ opensAtMinute: 77n, closesAtMinute: 77n });
    for (const moment of ["2025-01-25T12:00:00", "2025-01-27T01:17:00"])
      expect((await at(moment)).open).to.equal(true);
  });

  it("refuses a pair that is not registered", async () => {
    const { oracle } = await guarded({});
    await expect(oracle.marketHours(USD, EUR, 0n))
      .to.be.revertedWithCustomError(oracle, "UnknownPair")
      .withArgs("0x555344455552");
  });

  describe("in the calendar of the FX market", () => {
    it("closes on 25 December and 1 January, and at 22:00 on the days before", async () => {
      await expectChanges({ calendar: 1n }, [
        ["2024-12-24T22:00:00", "closes"],
        ["2024-12-26T00:00:00", "opens"],
        ["2024-12-31T22:00:00", "closes"],
        ["2025-01-02T00:00:00", "opens"],
        ["2025-12-24T22:00:00", "closes"],
        ["2025-12-26T00:00:00", "opens"],
      ]);
    });

    it("counts a leap year's days", async () => {
      await expectChanges({ calendar: 1n }, [
        ["2028-12-24T22:00:00", "closes"],
        ["2028-12-26T00:00:00", "opens"],
        ["2029-01-02T00:00:00", "opens"],
        ["2100-12-24T22:00:00", "closes"],
      ]);
    });

    it("joins a holiday and a weekend", async () => {
      // 25 December 2026 is a Friday: closed from Thursday 22:00 to Sunday 22:00.
      const at = await hoursOf({ ...FX_WEEK, calendar: 1n });
      expect(await at("2026-12-26T12:00:00")).to.deep.equal({
        open: false,
        closedSince: BigInt(Date.parse("2026-12-24T22:00:00Z") / 1_000),
        opensAt: BigInt(Date.parse("2026-12-27T22:00:00Z") / 1_000),
      });
    });

    it("is not asked where there is no calendar", async () => {
      const at = await hoursOf({});
      expect((await at("2024-12-25T12:00:00")).open).to.equal(true);
    });
  });

  describe("with summer time", () => {
    it("of the United States moves on the second Sunday of March and the first of November", async () => {
      await expectChanges(NEW_YORK, [
        ["2025-03-02T23:00:00", "opens"],
        ["2025-03-07T22:00:00", "closes"],
        ["2025-03-09T22:00:00", "opens"],
        ["2025-03-14T21:00:00", "closes"],
        ["2025-10-26T22:00:00", "opens"],
        ["2025-10-31T21:00:00", "closes"],
        ["2025-11-02T23:00:00", "opens"],
        ["2025-11-07T22:00:00", "closes"],
      ]);
    });

    it("of the European Union moves on the last Sundays of March and October", async () => {
      await expectChanges(FRANKFURT, [
        ["2025-03-23T22:00:00", "opens"],
        ["2025-03-28T21:00:00", "closes"],
        ["2025-03-30T21:00:00", "opens"],
        ["2025-04-04T20:00:00", "closes"],
        ["2025-10-19T21:00:00", "opens"],
        ["2025-10-24T20:00:00", "closes"],
        ["2025-10-26T22:00:00", "opens"],
        ["2025-10-31T21:00:00", "closes"],
      ]);
    });

    it("is the same in both in winter and in high summer", async () => {
      for (const summerTime of [UNITED_STATES, EUROPEAN_UNION]) {
        await expectChanges({ ...FX_WEEK, summerTime }, [
          ["2025-01-24T22:00:00", "closes"],
          ["2025-02-28T22:00:00", "closes"],
          ["2025-07-18T21:00:00", "closes"],
          ["2025-12-19T22:00:00", "closes"],
        ]);
      }
    });
  });
});

describe("RateOracle.marketHours in the small hours of a Sunday on which clocks change", () => {
  it("keeps hours of the small hours to the second on the Sundays of the change, and finds their close early", async () => {
    // Monday 00:00 to Sunday 04:00 by New York's standard time, taken as UTC.
    const { oracle } = await guarded({ closesAtMinute: 6n * 1_440n + 240n, summerTime: UNITED_STATES });
    for (const [closes, found] of [
      // Summer time begins at 07:00 UTC: closed as in winter, looked for as in summer.
      ["2025-03-09T04:00:00", "2025-03-09T03:00:00"],
      // It ends at 06:00 UTC: closed as in summer, looked for as in winter, and found at midnight.
      ["2025-11-02T03:00:00", "2025-11-02T00:00:00"],
      // Other Sundays are found as they are.
      ["2025-03-16T03:00:00", "2025-03-16T03:00:00"],
      ["2025-11-09T04:00:00", "2025-11-09T04:00:00"],
    ] as const) {
      for (const [second, open] of [
        [-1n, true],
        [0n, false],
        [1n, false],
      ] as const)
        expect((await oracle.marketHours(EUR, USD, at(closes) + second)).open).to.equal(open);
      const { closedSince } = await oracle.marketHours(EUR, USD, at(closes) + 5n * 3_600n);
      expect(closedSince, closes).to.equal(at(found));
    }
  });
});

describe("RateOracle.setHoliday", () => {
  const DAY_OF_FAIR = at("2025-02-12T00:00:00") / DAY;
  const HOLIDAY = at("2025-02-12T00:00:00");

  it("closes the rest of a day in the list with that number, and in no other", async () => {
    const { oracle } = await guarded({ calendar: 2n });
    await expect(oracle.setHoliday(2, DAY_OF_FAIR, 43_200n))
      .to.emit(oracle, "HolidaySet")
      .withArgs(2, DAY_OF_FAIR, 43_200n);
    await oracle.setHoliday(3, DAY_OF_FAIR + 1n, 0n);
    const closed = await oracle.marketHours(EUR, USD, HOLIDAY + 50_000n);
    expect(closed).to.deep.equal([false, HOLIDAY + 43_200n, HOLIDAY + DAY]);
    expect((await oracle.marketHours(EUR, USD, HOLIDAY + 43_199n)).open).to.equal(true);
    expect((await oracle.marketHours(EUR, USD, HOLIDAY + DAY)).open).to.equal(true);
  });

  it("closes a whole day from its first second", async () => {
    const { oracle } = await guarded({ calendar: 255n });
    await oracle.setHoliday(255, DAY_OF_FAIR, 0n);
    expect(await oracle.marketHours(EUR, USD, HOLIDAY)).to.deep.equal([false, HOLIDAY, HOLIDAY + DAY]);
    expect((await oracle.marketHours(EUR, USD, HOLIDAY - 1n)).open).to.equal(true);
  });

  for (const closedFrom of [86_400n, 90_000n]) {
    it(`opens a day again, closed from second ${closedFrom} of it`, async () => {
      const { oracle } = await guarded({ calendar: 2n });
      await oracle.setHoliday(2, DAY_OF_FAIR, 0n);
      await oracle.setHoliday(2, DAY_OF_FAIR, closedFrom);
      expect((await oracle.marketHours(EUR, USD, HOLIDAY + DAY - 1n)).open).to.equal(true);
    });
  }

  it("refuses the calendars that are no lists", async () => {
    const { oracle } = await guarded({});
    for (const calendar of [0n, 1n])
      await expect(oracle.setHoliday(calendar, DAY_OF_FAIR, 0n))
        .to.be.revertedWithCustomError(oracle, "NotAList")
        .withArgs(calendar, 2n);
  });

  it("is for the admin only", async () => {
    const { oracle, stranger } = await guarded({});
    await expect(oracle.connect(stranger).setHoliday(2, DAY_OF_FAIR, 0n))
      .to.be.revertedWithCustomError(oracle, "AccessControlUnauthorizedAccount")
      .withArgs(stranger.address, "0x".padEnd(66, "0"));
  });
});
