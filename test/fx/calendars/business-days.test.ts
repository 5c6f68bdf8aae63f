import { expect } from "chai";
import fc from "fast-check";
import { plainCalendar } from "../../../src/fx/calendars/bank-calendar.ts";
import {
  addBusinessDays,
  addMonths,
  isJointBusinessDay,
  MOST_CLOSED_DAYS,
  onOrAfter,
  onOrBefore,
  rolled,
  valueDateOf,
  type Roll,
} from "../../../src/fx/calendars/business-days.ts";
import { DAY } from "../../../src/fx/civil-date.ts";
import { utcDay } from "../../../src/fx/oracle/summer-time.ts";
import { holds } from "../../support/oracle/seeded.ts";
import { unix } from "../../support/unix.ts";

const dayOf = (date: string): bigint => unix(`${date}T00:00:00Z`) / DAY;
const [TARGET, CHINA, WEEKDAYS] = ["target", "china", "weekdays"].map(plainCalendar);
if (TARGET === undefined || CHINA === undefined || WEEKDAYS === undefined) throw new Error("calendars");
const BOTH = [TARGET, CHINA];

const days = (count: bigint) => ({ count, unit: "business-day" }) as const;
const value = (trade: string, count: bigint, unit: "business-day" | "week" | "month", roll: Roll): string =>
  utcDay(valueDateOf(BOTH, dayOf(trade), { count, unit }, roll));

describe("business days", () => {
  it("of two currencies are the days on which banks of both work", () => {
    // Spring Festival: from 28 January to 4 February; Sunday 26 January is worked in China alone.
    expect(utcDay(addBusinessDays(BOTH, dayOf("2025-01-24"), 2n))).to.equal("2025-02-05");
    expect(utcDay(addBusinessDays([CHINA], dayOf("2025-01-24"), 2n))).to.equal("2025-01-27");
    expect(utcDay(addBusinessDays([TARGET], dayOf("2025-01-24"), 2n))).to.equal("2025-01-28");
  });

  it("of no calendar are all days, and T+0 is the day itself or the next one that is worked", () => {
    expect(utcDay(addBusinessDays([], dayOf("2025-01-25"), 2n))).to.equal("2025-01-27");
    expect(utcDay(addBusinessDays([TARGET], dayOf("2025-01-24"), 0n))).to.equal("2025-01-24");
    expect(utcDay(addBusinessDays([TARGET], dayOf("2025-01-25"), 0n))).to.equal("2025-01-27");
  });

  it("step over a week in which both are closed: 1 to 7 October and the weekend", () => {
    const closed = {
      ...WEEKDAYS,
      holidays: [6n, 7n, 8n, 9n, 10n].map((day) => dayOf("2025-10-01") - 1n + day),
    };
    expect(utcDay(addBusinessDays([CHINA, closed], dayOf("2025-09-30"), 1n))).to.equal("2025-10-13");
  });

  it("take a holiday on a weekend for no further day off", () => {
    const calendar = { ...WEEKDAYS, holidays: [dayOf("2025-11-01")] };
    expect(utcDay(addBusinessDays([calendar], dayOf("2025-10-31"), 1n))).to.equal("2025-11-03");
  });

  it("are counted as one by one, in any calendar, and never go back", () => {
    const start = fc.bigInt({ min: dayOf("2025-01-01"), max: dayOf("2025-06-30") });
    holds(
      fc.property(start, fc.bigInt({ min: 1n, max: 40n }), (day, count) => {
        const reached = addBusinessDays(BOTH, day, count);
        let counted = 0n;
        for (let each = day + 1n; each <= reached; each += 1n)
          if (isJointBusinessDay(BOTH, each)) counted += 1n;
        expect(counted).to.equal(count);
        expect(isJointBusinessDay(BOTH, reached)).to.equal(true);
        expect(addBusinessDays(BOTH, day + 1n, count) >= reached).to.equal(true);
      }),
    );
  });

  it("are looked for within 62 days, and no further", () => {
    const closedFor = (count: bigint) => ({
      ...plainCalendar("every-day"),
      holidays: Array.from({ length: Number(count) }, (_, index) => dayOf("2025-01-01") + BigInt(index)),
    });
    const first = dayOf("2025-01-01");
    expect(onOrAfter([closedFor(MOST_CLOSED_DAYS)], first)).to.equal(first + MOST_CLOSED_DAYS);
    expect(() => onOrAfter([closedFor(MOST_CLOSED_DAYS + 1n)], first)).to.throw("62 days of 2025-01-01");
    const last = first + MOST_CLOSED_DAYS;
    expect(() => onOrBefore([closedFor(MOST_CLOSED_DAYS + 1n)], last)).to.throw(
      "no business day within 62 days",
    );
  });
});

describe("rolled", () => {
  it("follows, and modified goes back where that would leave the month", () => {
    // 31 May 2025 is a Saturday; 30 August 2025 as well.
    expect(utcDay(rolled([TARGET], dayOf("2025-05-31"), "following"))).to.equal("2025-06-02");
    expect(utcDay(rolled([TARGET], dayOf("2025-05-31"), "modified-following"))).to.equal("2025-05-30");
    expect(utcDay(rolled([TARGET], dayOf("2025-05-24"), "modified-following"))).to.equal("2025-05-26");
    expect(utcDay(rolled([TARGET], dayOf("2025-05-30"), "modified-following"))).to.equal("2025-05-30");
  });
});

describe("addMonths", () => {
  it("keeps the day, or takes the month's last", () => {
    const after = (date: string, count: bigint) => utcDay(addMonths(dayOf(date), count));
    expect(after("2025-01-31", 1n)).to.equal("2025-02-28");
    expect(after("2024-01-31", 1n)).to.equal("2024-02-29");
    expect(after("2025-11-30", 3n)).to.equal("2026-02-28");
    expect(after("2025-12-15", 1n)).to.equal("2026-01-15");
    expect(after("2025-12-31", 12n)).to.equal("2026-12-31");
  });
});

describe("valueDateOf", () => {
  it("counts business days of both, and rolls weeks and months", () => {
    expect(value("2025-01-23", 2n, "business-day", "following")).to.equal("2025-01-27");
    expect(value("2025-01-24", 2n, "business-day", "modified-following")).to.equal("2025-02-05");
    expect(value("2025-01-24", 1n, "week", "following")).to.equal("2025-02-05");
    expect(value("2025-02-28", 1n, "month", "following")).to.equal("2025-03-28");
    expect(value("2025-07-31", 1n, "month", "following")).to.equal("2025-09-01");
    expect(value("2025-07-31", 1n, "month", "modified-following")).to.equal("2025-08-29");
  });

  it("of the same day is never before it", () => {
    // Friday 31 January 2025 is no business day in China: the month's last joint one was the 27th.
    expect(value("2025-01-31", 0n, "business-day", "modified-following")).to.equal("2025-02-05");
    expect(value("2025-01-27", 0n, "business-day", "modified-following")).to.equal("2025-01-27");
  });

  it("asks for a year that the table does not have, and takes it from the file's own days", () => {
    const trade = dayOf("2026-12-31");
    expect(() => valueDateOf([CHINA], trade, days(1n), "following"))
      .to.throw("china does not know 2027")
      .and.to.have.property("code", "CALENDAR_YEAR_MISSING");
    const own = { ...CHINA, holidays: [dayOf("2027-01-01")] };
    expect(utcDay(valueDateOf([own], trade, days(1n), "following"))).to.equal("2027-01-04");
  });
});
