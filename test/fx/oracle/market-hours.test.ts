import { expect } from "chai";
import fc from "fast-check";
import {
  CELO_FX,
  CHAINLINK_FX,
  MENTO_FX,
  closedSince,
  isMarketOpen,
  opensAt,
  type HolidayLists,
} from "../../../src/fx/oracle/market-hours.ts";
import { holds } from "../../support/oracle/seeded.ts";
import { unix } from "../../support/unix.ts";

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
    [CHAINLINK_FX, "2025-12-24T21:59:59Z", true, "D7: 16:59:59 in New York on Christmas Eve"],
    [CHAINLINK_FX, "2025-12-24T22:00:00Z", false, "D7: 17:00"],
    [CHAINLINK_FX, "2025-12-25T00:00:00Z", false, "D7: Christmas"],
    [CHAINLINK_FX, "2025-12-25T12:00:00Z", false, "D7: Christmas"],
    [CHAINLINK_FX, "2025-12-26T00:00:00Z", true, "D7: the day after"],
    [CHAINLINK_FX, "2024-12-31T22:00:00Z", false, "D7: New Year's Eve"],
    [CHAINLINK_FX, "2025-01-01T23:59:59Z", false, "D7: New Year"],
    [CHAINLINK_FX, "2025-01-02T00:00:00Z", true, "D7: the day after"],
    [CELO_FX, "2025-12-25T12:00:00Z", true, "Celo's adapters know no holidays"],
    [CELO_FX, "1970-01-01T00:00:00Z", true, "the first second there is, a Thursday"],
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

describe("a market's holidays", () => {
  const day = (date: string) => unix(`${date}T00:00:00Z`) / 86_400n;

  /** The seconds at the end of a day in which a market is closed that never closes for the week's end. */
  function closedSeconds(calendar: bigint, lists: HolidayLists, date: string): bigint {
    const hours = { opensAtMinute: 0n, closesAtMinute: 0n, summerTime: "none", calendar } as const;
    let [open, closed] = [-1n, 86_400n];
    while (closed - open > 1n) {
      const second = (open + closed) / 2n;
      if (isMarketOpen(hours, unix(`${date}T00:00:00Z`) + second, lists)) open = second;
      else closed = second;
    }
    return 86_400n - closed;
  }

  it("are the whole day of a feast, two hours of the day before, and nothing of others", () => {
    for (const [date, seconds] of [
      ["2024-12-23", 0n],
      ["2024-12-24", 7_200n],
      ["2024-12-25", 86_400n],
      ["2024-12-26", 0n],
      ["2024-12-31", 7_200n],
      ["2025-01-01", 86_400n],
    ] as const)
      expect(closedSeconds(1n, new Map(), date), date).to.equal(seconds);
  });

  it("are what a list says of the day, and nothing where there is no calendar", () => {
    const lists: HolidayLists = new Map([[2n, new Map([[day("2025-05-01"), 3_600n]])]]);
    expect(closedSeconds(2n, lists, "2025-05-01")).to.equal(3_600n);
    expect(closedSeconds(2n, lists, "2025-05-02")).to.equal(0n);
    expect(closedSeconds(3n, lists, "2025-05-01")).to.equal(0n);
    expect(closedSeconds(0n, lists, "2024-12-25")).to.equal(0n);
  });
});

describe("closedSince and opensAt", () => {
  it("D6: are the ends of the weekend, by each venue's hours", () => {
    const saturday = unix("2024-07-06T12:00:00Z");
    for (const [calendar, closed, opens] of [
      [MENTO_FX, "2024-07-05T21:00:00Z", "2024-07-07T23:00:00Z"],
      [CELO_FX, "2024-07-05T22:00:00Z", "2024-07-07T22:00:00Z"],
      [CHAINLINK_FX, "2024-07-05T21:00:00Z", "2024-07-07T22:00:00Z"],
    ] as const)
      expect([closedSince(calendar, saturday), opensAt(calendar, saturday)], calendar.name).to.deep.equal([
        unix(closed),
        unix(opens),
      ]);
  });

  it("are zero where a market has been, and stays, closed for more than two weeks", () => {
    const now = unix("2025-05-01T12:00:00Z");
    const today = now / 86_400n;
    const days = Array.from({ length: 41 }, (_, index) => [today + BigInt(index - 20), 86_400n] as const);
    const lists = new Map([[2n, new Map(days)]]);
    const hours = { ...MENTO_FX, calendar: 2n };
    expect([closedSince(hours, now, lists), opensAt(hours, now, lists)]).to.deep.equal([0n, 0n]);
  });

  it("are the last and the first second around any moment at which the market is closed", () => {
    const anyMoment = fc.bigInt({ min: unix("2007-01-15T00:00:00Z"), max: unix("2037-12-01T00:00:00Z") });
    let closed = 0;
    holds(
      fc.property(fc.constantFrom(MENTO_FX, CELO_FX, CHAINLINK_FX), anyMoment, (calendar, moment) => {
        if (isMarketOpen(calendar, moment)) return;
        closed += 1;
        const [since, opens] = [closedSince(calendar, moment), opensAt(calendar, moment)];
        const around = [since - 1n, since, moment, opens - 1n, opens];
        expect(around.map((at) => isMarketOpen(calendar, at))).to.deep.equal([
          true,
          false,
          false,
          false,
          true,
        ]);
        for (let at = since; at < opens; at += 1_800n) expect(isMarketOpen(calendar, at)).to.equal(false);
      }),
    );
    expect(closed).to.be.above(50);
  });
});
