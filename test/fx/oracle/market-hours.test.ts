import { expect } from "chai";
import fc from "fast-check";
import { civilDate, DAY, daysSinceEpoch, weekday } from "../../../src/fx/civil-date.ts";
import { CELO_FX, CHAINLINK_FX, MENTO_FX, isMarketOpen } from "../../../src/fx/oracle/market-hours.ts";
import { summerTimeShift } from "../../../src/fx/oracle/summer-time.ts";
import { holds } from "../../support/oracle/seeded.ts";

const unix = (utc: string) => BigInt(Date.parse(utc)) / 1000n;

describe("isMarketOpen", () => {
  const CASES = [
    [MENTO_FX, "2024-08-12T09:00:00Z", true, "D6: Monday"],
    [MENTO_FX, "2024-08-09T20:59:59Z", true, "D6: the last second of Friday's session"],
    [MENTO_FX, "2024-08-09T21:00:00Z", false, "D6: the first after it"],
    [MENTO_FX, "2024-08-10T12:00:00Z", false, "Saturday"],
    [MENTO_FX, "2024-08-11T22:59:59Z", false, "Sunday, a second early"],
    [MENTO_FX, "2024-08-11T23:00:00Z", true, "Sunday evening"],
    [MENTO_FX, "2025-12-24T21:59:59Z", true, "D7: Christmas Eve"],
    [MENTO_FX, "2025-12-24T22:00:00Z", false, "D7: closed early"],
    [MENTO_FX, "2025-12-25T12:00:00Z", false, "D7: Christmas"],
    [MENTO_FX, "2025-12-26T00:00:00Z", true, "D7: the day after"],
    [MENTO_FX, "2024-12-31T22:00:00Z", false, "D7: New Year's Eve"],
    [MENTO_FX, "2026-01-01T23:59:59Z", false, "D7: New Year"],
    [MENTO_FX, "2024-02-29T18:30:00Z", true, "a leap day"],
    [CELO_FX, "2024-08-09T21:59:59Z", true, "D6: another venue, an hour later"],
    [CELO_FX, "2024-08-09T22:00:00Z", false, "D6"],
    [CELO_FX, "2024-08-11T22:00:00Z", true, "D6"],
    [CHAINLINK_FX, "2024-08-09T20:59:59Z", true, "D6: 16:59:59 in New York's summer"],
    [CHAINLINK_FX, "2024-08-09T21:00:00Z", false, "D6: 17:00"],
    [CHAINLINK_FX, "2024-01-12T21:59:59Z", true, "D6: 16:59:59 in winter, an hour later in UTC"],
    [CHAINLINK_FX, "2024-01-12T22:00:00Z", false, "D6: 17:00"],
    [CHAINLINK_FX, "2024-03-10T21:59:59Z", false, "the Sunday the clock goes forward: 17:59:59"],
    [CHAINLINK_FX, "2024-03-10T22:00:00Z", true, "18:00, already summer"],
    [CHAINLINK_FX, "2024-11-03T22:59:59Z", false, "the Sunday it goes back: 17:59:59"],
    [CHAINLINK_FX, "2024-11-03T23:00:00Z", true, "18:00, already winter"],
    [CHAINLINK_FX, "1970-01-01T00:00:00Z", true, "the first second there is, a Thursday"],
  ] as const;

  for (const [calendar, utc, open, description] of CASES) {
    it(`${calendar.name} at ${utc} is ${open ? "open" : "closed"}: ${description}`, () => {
      expect(isMarketOpen(calendar, unix(utc))).to.equal(open);
    });
  }

  it("reads minutes", () => {
    const toTheMinute = { ...MENTO_FX, closesAtMinute: MENTO_FX.closesAtMinute - 30n };
    expect(isMarketOpen(toTheMinute, unix("2024-08-09T20:29:59Z"))).to.equal(true);
    expect(isMarketOpen(toTheMinute, unix("2024-08-09T20:30:00Z"))).to.equal(false);
  });

  it("reads a session that runs over the end of the week", () => {
    const { opensAtMinute, closesAtMinute } = MENTO_FX;
    const weekend = { ...MENTO_FX, opensAtMinute: closesAtMinute, closesAtMinute: opensAtMinute };
    expect(isMarketOpen(weekend, unix("2024-08-10T12:00:00Z"))).to.equal(true);
    expect(isMarketOpen(weekend, unix("2024-08-12T12:00:00Z"))).to.equal(false);
  });
});

describe("civilDate", () => {
  // Around the day that the algorithm counts from, and the last day of a cycle of 400 years, 2000-02-29.
  const turns = [-719_469n, -719_468n, -719_467n, -1n, 0n, 11_015n, 11_016n, 11_017n];

  it("agrees with JavaScript's Date, and is its own reverse", () => {
    const anyDay = fc.oneof(fc.constantFrom(...turns), fc.bigInt({ min: -1_000_000n, max: 1_000_000n }));
    holds(
      fc.property(anyDay, (days) => {
        const date = new Date(Number(days * DAY) * 1000);
        const civil = civilDate(days);
        expect(civil).to.deep.equal({
          year: BigInt(date.getUTCFullYear()),
          month: BigInt(date.getUTCMonth() + 1),
          day: BigInt(date.getUTCDate()),
        });
        expect(daysSinceEpoch(civil)).to.equal(days);
        expect(weekday(days)).to.equal(BigInt(date.getUTCDay()));
      }),
    );
  });
});

describe("summerTimeShift", () => {
  const newYork = new Intl.DateTimeFormat("en-US", {
    timeZone: "America/New_York",
    timeZoneName: "longOffset",
  });
  const official = (moment: bigint) => {
    const name = newYork
      .formatToParts(Number(moment) * 1000)
      .find(({ type }) => type === "timeZoneName")?.value;
    return name === "GMT-04:00" ? 3_600n : 0n;
  };

  it("agrees with the time zone database for New York from 2007 to 2037, at random and around every change", () => {
    const between = fc.bigInt({ min: unix("2007-01-02T00:00:00Z"), max: unix("2037-12-31T00:00:00Z") });
    holds(
      fc.property(between, (moment) => {
        expect(summerTimeShift("united-states", moment)).to.equal(official(moment));
      }),
    );
    for (
      let moment = unix("2007-01-01T05:00:00Z");
      moment < unix("2037-12-31T00:00:00Z");
      moment += 6n * 3_600n
    ) {
      if (summerTimeShift("united-states", moment) === summerTimeShift("united-states", moment + 6n * 3_600n))
        continue;
      for (let hour = moment; hour <= moment + 6n * 3_600n; hour += 1_800n) {
        expect(summerTimeShift("united-states", hour)).to.equal(official(hour));
        expect(summerTimeShift("united-states", hour - 1n)).to.equal(official(hour - 1n));
      }
    }
  });
});
