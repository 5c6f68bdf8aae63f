import { expect } from "chai";
import { BANK_CALENDARS, closedFor } from "./bank-holidays.ts";

describe("the calendars of banks", () => {
  const CLOSED = [
    ["CNY", "2025-01-28T09:00:00Z", "2025-01-28 is a holiday of CNY"],
    ["CNY", "2025-01-27T16:00:00Z", "2025-01-28 is a holiday of CNY"],
    ["KWD", "2025-01-24T09:00:00Z", "2025-01-24 is at a weekend of KWD"],
    ["USD", "2025-01-20T15:00:00Z", "2025-01-20 is a holiday of USD"],
    ["EUR", "2015-04-03T09:00:00Z", "2015-04-03 is a holiday of EUR"],
    ["GBP", "2025-01-25T12:00:00Z", "2025-01-25 is at a weekend of GBP"],
    ["CHF", "2024-01-23T12:00:00Z", "2024-01-23 is in no calendar of CHF"],
    ["NGN", "2025-01-23T12:00:00Z", "there is no calendar of NGN"],
  ] as const;

  for (const [currency, at, why] of CLOSED) {
    it(`knows that at ${at} ${why}`, () => {
      expect(closedFor(currency, at)).to.equal(why);
    });
  }

  it("knows an ordinary day: the last before Spring Festival, in the evening of Shanghai", () => {
    expect(closedFor("CNY", "2025-01-27T15:59:59Z")).to.equal(undefined);
  });

  it("names for each of its years days of those years, none of them at a weekend", () => {
    for (const [currency, { holidays, weekend }] of Object.entries(BANK_CALENDARS))
      for (const [year, days] of Object.entries(holidays))
        for (const day of days) {
          const weekday = new Date(`${year}-${day}T00:00:00Z`).getUTCDay();
          expect(weekend, `${currency} ${year}-${day}`).to.not.include(weekday);
        }
  });
});
