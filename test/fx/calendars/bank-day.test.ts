import { expect } from "chai";
import { plainCalendar, type BankCalendar } from "../../../src/fx/calendars/bank-calendar.ts";
import { bankDayAt } from "../../../src/fx/calendars/bank-day.ts";
import { DAY } from "../../../src/fx/civil-date.ts";
import { utcDay, utcTime } from "../../../src/fx/oracle/summer-time.ts";
import { unix } from "../../support/unix.ts";

const HOUR = 3_600n;
const dayOf = (date: string): bigint => unix(`${date}T00:00:00Z`) / DAY;

/** `2025-01-27 cut-off 2025-01-27T07:00:00Z`: the business day of a moment, why it is not now, and when it opens. */
function seen(calendar: BankCalendar, at: string): string {
  const { value, closedBy = "open", opens } = bankDayAt(calendar, unix(at));
  return `${utcDay(value)} ${closedBy} ${utcTime(opens)}`;
}

const bank = { ...plainCalendar("target"), opensAt: 8n * HOUR, closesAt: 18n * HOUR, cutOff: 16n * HOUR };

describe("bankDayAt", () => {
  it("is of the day from the opening second to the last before the cut-off", () => {
    expect(seen(bank, "2025-01-24T07:00:00Z")).to.equal("2025-01-24 open 2025-01-24T07:00:00Z");
    expect(seen(bank, "2025-01-24T14:59:59Z")).to.equal("2025-01-24 open 2025-01-24T14:59:59Z");
  });

  it("is of the next business day from the cut-off second on", () => {
    expect(seen(bank, "2025-01-24T15:00:00Z")).to.equal("2025-01-27 cut-off 2025-01-27T07:00:00Z");
    expect(seen(bank, "2025-01-24T17:00:00Z")).to.equal("2025-01-27 hours 2025-01-27T07:00:00Z");
  });

  it("is of the same day before it opens, and of Monday on a weekend", () => {
    expect(seen(bank, "2025-01-24T06:59:59Z")).to.equal("2025-01-24 hours 2025-01-24T07:00:00Z");
    expect(seen(bank, "2025-01-25T10:00:00Z")).to.equal("2025-01-27 day 2025-01-27T07:00:00Z");
  });

  it("opens at the local hour of the day that it opens on, across the change of clocks", () => {
    expect(seen(bank, "2025-03-28T20:00:00Z")).to.equal("2025-03-31 hours 2025-03-31T06:00:00Z");
  });

  it("has its own date: Sunday in Shanghai begins on Saturday in UTC, and that Sunday is worked", () => {
    const china = { ...plainCalendar("china"), opensAt: 9n * HOUR, closesAt: 17n * HOUR };
    expect(seen(china, "2025-01-25T16:30:00Z")).to.equal("2025-01-26 hours 2025-01-26T01:00:00Z");
    expect(seen(china, "2025-01-29T03:00:00Z")).to.equal("2025-02-05 day 2025-02-05T01:00:00Z");
  });

  it("keeps a session over midnight of the day before", () => {
    const night = { ...plainCalendar("weekdays"), opensAt: 22n * HOUR, closesAt: 6n * HOUR };
    expect(seen(night, "2025-01-25T05:00:00Z")).to.equal("2025-01-24 open 2025-01-25T05:00:00Z");
    expect(seen(night, "2025-01-25T06:00:00Z")).to.equal("2025-01-27 day 2025-01-27T22:00:00Z");
    const fedwire = { ...night, dated: "closing" } as const;
    expect(seen(fedwire, "2025-01-26T23:00:00Z")).to.equal("2025-01-27 open 2025-01-26T23:00:00Z");
  });

  it("ends early on 24 December", () => {
    const half = { ...bank, earlyCloses: new Map([[dayOf("2025-12-24"), 12n * HOUR]]) };
    expect(seen(half, "2025-12-24T10:59:59Z")).to.equal("2025-12-24 open 2025-12-24T10:59:59Z");
    expect(seen(half, "2025-12-24T11:00:00Z")).to.equal("2025-12-29 hours 2025-12-29T07:00:00Z");
  });

  it("never opens where every day is a weekend", () => {
    const never = { ...bank, weekend: [0n, 1n, 2n, 3n, 4n, 5n, 6n] };
    expect(() => bankDayAt(never, unix("2025-01-24T12:00:00Z"))).to.throw("no business day within 62 days");
  });
});
