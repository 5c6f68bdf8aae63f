import { expect } from "chai";
import { plainCalendar } from "../../../src/fx/calendars/bank-calendar.ts";
import {
  afterBusinessDays,
  calendarOf,
  calendarsOf,
  daySession,
  everyCalendar,
  hasCalendars,
  paymentDays,
  VALUE_DATE_RULE,
  type Calendars,
} from "../../../src/fx/calendars/calendars.ts";
import { DAY } from "../../../src/fx/civil-date.ts";
import { utcDay, utcTime } from "../../../src/fx/oracle/summer-time.ts";
import { unix } from "../../support/unix.ts";

const HOUR = 3_600n;
const none: Calendars = {
  currencies: new Map(),
  banks: new Map(),
  markets: new Map(),
  valueDate: VALUE_DATE_RULE,
};
const target = { ...plainCalendar("target"), cutOff: 16n * HOUR };
const calendars: Calendars = {
  ...none,
  currencies: new Map([
    ["EUR", target],
    ["CNY", plainCalendar("china")],
  ]),
  banks: new Map([["Night Bank", plainCalendar("every-day")]]),
  valueDate: { after: { count: 2n, unit: "business-day" }, roll: "following" },
};
const rhein = { bank: "Rhein Bank", currency: { code: "EUR" } };
const pearl = { bank: "Pearl Bank", currency: { code: "CNY" } };
const night = { bank: "Night Bank", currency: { code: "CNY" } };
const other = { bank: "Other Bank", currency: { code: "USD" } };

describe("the calendars of a scenario", () => {
  it("are a bank's before its currency's, and none where neither has one", () => {
    expect([rhein, pearl, night, other].map((each) => calendarOf(calendars, each)?.days)).to.deep.equal([
      "target",
      "china",
      "every-day",
      undefined,
    ]);
    expect(calendarsOf(calendars, [other, rhein]).map(({ days }) => days)).to.deep.equal(["target"]);
    expect(everyCalendar(calendars)).to.have.lengthOf(3);
    expect([none, calendars].map(hasCalendars)).to.deep.equal([false, true]);
  });

  it("date a payment by the payer's bank, after its cut-off by the next day", () => {
    const days = (at: string, payer = rhein, payee = pearl) => {
      const found = paymentDays(calendars, payer, payee, unix(at));
      return found === undefined ? "" : `${utcDay(found.trade)} ${utcDay(found.value)}`;
    };
    expect(days("2025-01-22T14:59:59Z")).to.equal("2025-01-22 2025-01-24");
    expect(days("2025-01-22T15:00:00Z")).to.equal("2025-01-23 2025-01-27");
    expect(days("2025-01-24T17:00:00Z", other, pearl), "Saturday in Shanghai").to.equal(
      "2025-01-25 2025-01-27",
    );
    expect(days("2025-01-22T12:00:00Z", other, other)).to.equal("");
  });

  it("keep the time of the day over business days, by the first one's clocks", () => {
    const after = (at: string, count: bigint) => utcTime(afterBusinessDays([target], unix(at), count));
    expect(after("2025-03-28T09:00:00Z", 1n)).to.equal("2025-03-31T08:00:00Z");
    expect(utcTime(afterBusinessDays([], unix("2025-01-25T10:00:00Z"), 2n))).to.equal("2025-01-27T10:00:00Z");
  });

  it("give a day its session, and midnight to midnight in UTC without a calendar", () => {
    const day = unix("2025-01-24T00:00:00Z") / DAY;
    expect(utcTime(daySession(target, day).cutOff)).to.equal("2025-01-24T15:00:00Z");
    expect(daySession(undefined, day)).to.deep.equal({ opens: day * DAY, cutOff: (day + 1n) * DAY });
  });
});
