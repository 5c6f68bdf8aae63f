import { expect } from "chai";
import fc from "fast-check";
import {
  ecbPublishedAt,
  isEcbPublicationDay,
  nextEcbPublication,
} from "../../../../src/fx/sources/ecb/ecb-publication.ts";
import { utcDay, utcTime } from "../../../../src/fx/oracle/summer-time.ts";
import { holds } from "../../../support/oracle/seeded.ts";
import { unix } from "../../../support/unix.ts";
import { dayOf, ECB_RATES } from "../ecb-file.ts";

describe("ecbPublishedAt", () => {
  const CASES = [
    ["2025-01-24", "2025-01-24T15:00:00Z", "winter: 16:00 CET"],
    ["2024-07-02", "2024-07-02T14:00:00Z", "summer: 16:00 CEST"],
    ["2016-06-30", "2016-06-30T12:30:00Z", "the last day of the earlier hour: 14:30 CEST"],
    ["2016-07-01", "2016-07-01T14:00:00Z", "the first day of the later hour: 16:00 CEST"],
    ["2015-01-15", "2015-01-15T13:30:00Z", "winter: 14:30 CET"],
    ["2015-07-01", "2015-07-01T12:30:00Z", "summer: 14:30 CEST"],
    ["2015-03-27", "2015-03-27T13:30:00Z", "the Friday before the clocks go forward"],
    ["2015-03-29", "2015-03-29T12:30:00Z", "the Sunday they do"],
    ["2015-03-30", "2015-03-30T12:30:00Z", "the Monday after"],
    ["2015-10-23", "2015-10-23T12:30:00Z", "the Friday before they go back"],
    ["2015-10-26", "2015-10-26T13:30:00Z", "the Monday after"],
  ] as const;

  for (const [date, utc, description] of CASES) {
    it(`E10: ${date} is published at ${utc}: ${description}`, () => {
      expect(utcTime(ecbPublishedAt(dayOf(date)))).to.equal(utc);
    });
  }

  it("E10: is 14:30, then 16:00 by the clocks of Berlin on every day from 1999 to 2037", () => {
    const berlin = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Berlin", timeStyle: "medium" });
    const later = dayOf("2016-07-01");
    for (let day = dayOf("1999-01-01"); day < dayOf("2038-01-01"); day += 1n) {
      const clock = berlin.format(new Date(Number(ecbPublishedAt(day)) * 1_000));
      if (clock !== (day < later ? "14:30:00" : "16:00:00")) expect.fail(`${utcDay(day)}: ${clock}`);
    }
  });
});

describe("isEcbPublicationDay", () => {
  // TARGET closing days as the European Central Bank announced them.
  const CLOSED = [
    ["1999-12-31", "the change of the millennium"],
    ["2000-04-21", "Good Friday"],
    ["2000-04-24", "Easter Monday"],
    ["2000-05-01", "1 May"],
    ["2000-12-26", "the day after Christmas"],
    ["2001-12-31", "before the cash changeover"],
    ["2008-03-21", "the earliest Good Friday of the century so far"],
    ["2011-04-25", "the latest Easter Monday so far"],
    ["2015-04-03", "Good Friday"],
    ["2015-04-06", "Easter Monday"],
    ["2024-12-25", "Christmas Day"],
    ["2025-01-01", "New Year's Day"],
    ["2025-01-25", "a Saturday"],
    ["2025-01-26", "a Sunday"],
    ["2038-04-26", "the latest Easter Monday of the century"],
  ] as const;
  const OPEN = [
    ["1999-01-04", "the first day of all"],
    ["1999-04-02", "Good Friday of 1999"],
    ["1999-04-05", "Easter Monday of 1999"],
    ["2000-12-29", "an ordinary Friday"],
    ["2002-12-31", "31 December, but of 1999 and 2001"],
    ["2015-04-02", "Maundy Thursday"],
    ["2024-12-24", "24 December"],
    ["2024-05-09", "Ascension Day"],
    ["2025-06-09", "Whit Monday"],
  ] as const;

  for (const [date, description] of CLOSED)
    it(`E9: not on ${date}: ${description}`, () => expect(isEcbPublicationDay(dayOf(date))).to.equal(false));
  for (const [date, description] of OPEN)
    it(`E9: on ${date}: ${description}`, () => expect(isEcbPublicationDay(dayOf(date))).to.equal(true));

  it("E9: on every day of the file", () => {
    const wrong = ECB_RATES.days.filter(({ day }) => !isEcbPublicationDay(day));
    expect(wrong.map(({ day }) => utcDay(day))).to.deep.equal([]);
  });

  it("E9: on no other weekday between two lines of the file that are next to each other", () => {
    // Runs of days that the extract has whole; `CORRIDOR_ECB_FILE` names the whole history.
    const whole = [
      ["2015-03-26", "2015-04-08"],
      ["2022-02-22", "2022-03-07"],
      ["2024-12-20", "2024-12-31"],
      ["2020-03-06", "2020-03-20"],
    ] as const;
    const published = new Set(ECB_RATES.days.map(({ day }) => day));
    for (const [from, until] of whole)
      for (let day = dayOf(from); day <= dayOf(until); day += 1n)
        expect(isEcbPublicationDay(day), utcDay(day)).to.equal(published.has(day));
  });
});

describe("nextEcbPublication", () => {
  const CASES = [
    ["2025-01-24T14:59:59Z", "2025-01-24T15:00:00Z", "the last second before"],
    ["2025-01-24T15:00:00Z", "2025-01-27T15:00:00Z", "from Friday's publication on, Monday's"],
    ["2025-01-26T12:00:00Z", "2025-01-27T15:00:00Z", "on Sunday, Monday's"],
    ["2015-04-02T12:30:00Z", "2015-04-07T12:30:00Z", "over Easter, Tuesday's"],
    ["2024-12-24T15:00:00Z", "2024-12-27T15:00:00Z", "over Christmas"],
    ["2016-06-30T12:30:00Z", "2016-07-01T14:00:00Z", "from the earlier hour to the later"],
    ["2015-03-27T13:30:00Z", "2015-03-30T12:30:00Z", "over the change to summer time"],
  ] as const;

  for (const [moment, next, description] of CASES) {
    it(`after ${moment} is ${next}: ${description}`, () => {
      expect(utcTime(nextEcbPublication(unix(moment)))).to.equal(next);
    });
  }

  it("skips none: the one after a day's is of the next day that has one", () => {
    const [first, last] = [dayOf("1999-01-01"), dayOf("2037-12-31")];
    holds(
      fc.property(
        fc.bigInt({ min: first, max: last }),
        fc.bigInt({ min: 0n, max: 86_399n }),
        (day, second) => {
          const moment = day * 86_400n + second;
          const next = nextEcbPublication(moment);
          const days = Array.from({ length: 8 }, (_, after) => day + BigInt(after));
          const wanted = days
            .filter(isEcbPublicationDay)
            .map(ecbPublishedAt)
            .find((at) => at > moment);
          expect(next).to.equal(wanted);
        },
      ),
    );
  });
});
