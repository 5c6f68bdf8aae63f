import { expect } from "chai";
import { DAY, civilDate } from "../../../../src/fx/civil-date.ts";
import { DAYS_NAMES, NAMED_DAYS, namedDays } from "../../../../src/fx/calendars/days/named-days.ts";
import { utcDay } from "../../../../src/fx/oracle/summer-time.ts";
import { unix } from "../../../support/unix.ts";

const dayOf = (date: string): bigint => unix(`${date}T00:00:00Z`) / DAY;

/** The days of a year, Mondays to Fridays, on which a calendar has no work. */
function holidays(name: string, year: string): string[] {
  const { isOpen, weekend } = namedDays(name);
  const found: string[] = [];
  for (let day = dayOf(`${year}-01-01`); civilDate(day).year === BigInt(year); day += 1n) {
    const weekday = (day + 4n) % 7n;
    if (!isOpen(day) && !weekend.includes(weekday)) found.push(utcDay(day).slice(5));
  }
  return found;
}

/** The weekend days of a year on which it has work. */
function worked(name: string, year: string): string[] {
  const { isOpen, weekend } = namedDays(name);
  const found: string[] = [];
  for (let day = dayOf(`${year}-01-01`); civilDate(day).year === BigInt(year); day += 1n)
    if (isOpen(day) && weekend.includes((day + 4n) % 7n)) found.push(utcDay(day).slice(5));
  return found;
}

describe("named days", () => {
  it("keep the Federal Reserve Banks' holidays as the Richmond bank's table has them", () => {
    // Holidays on a Saturday (4 July 2026, 19 June and 25 December 2027) leave the Friday open; that on a Sunday takes Monday.
    expect(holidays("federal-reserve", "2025").join(" ")).to.equal(
      "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
    );
    expect(holidays("federal-reserve", "2026").join(" ")).to.equal(
      "01-01 01-19 02-16 05-25 06-19 09-07 10-12 11-11 11-26 12-25",
    );
    expect(holidays("federal-reserve", "2027").join(" ")).to.equal(
      "01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25",
    );
    expect(holidays("federal-reserve", "2021")).to.not.include("06-18");
  });

  it("keep the bank holidays of England and Wales, moved and proclaimed ones too", () => {
    expect(holidays("england", "2025").join(" ")).to.equal("01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26");
    expect(holidays("england", "2026").join(" ")).to.equal("01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28");
    expect(holidays("england", "2027").join(" ")).to.equal("01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28");
    expect(holidays("england", "2022").join(" ")).to.equal(
      "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    );
    expect(holidays("england", "2020")).to.include("05-08").and.not.include("05-04");
    expect(
      holidays("england", "2023")
        .filter((day) => day.startsWith("05"))
        .join(" "),
    ).to.equal("05-01 05-08 05-29");
  });

  it("keep China's holidays and the weekend days that are worked for them", () => {
    expect(holidays("china", "2025").join(" ")).to.equal(
      "01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08",
    );
    expect(worked("china", "2025").join(" ")).to.equal("01-26 02-08 04-27 09-28 10-11");
    expect(worked("china", "2026").join(" ")).to.equal("01-04 02-14 02-28 05-09 09-20 10-10");
    expect(holidays("china", "2026"))
      .to.include.members(["02-16", "02-23", "09-25"])
      .and.not.include("02-24");
    expect(namedDays("china").knows(2019n)).to.equal(false);
  });

  it("have a worked day on a weekend only, and a closed one never there, in every year of China's table", () => {
    for (const year of ["2015", "2016", "2017", "2018", "2024", "2025", "2026"]) {
      // As many days are worked on weekends as are given free on weekdays beyond the seven to thirteen holidays themselves.
      expect(worked("china", year).length, year).to.be.within(5, 8);
      expect(holidays("china", year).length, year).to.be.within(15, 20);
    }
  });

  it("keep Japan's substitute and in-between days, and the banks' turn of the year", () => {
    expect(holidays("japan", "2026").join(" ")).to.equal(
      "01-01 01-02 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23 12-31",
    );
    expect(holidays("japan", "2025")).to.include.members(["02-24", "05-06", "11-24", "12-31"]);
  });

  it("keep TARGET's closing days, and the Gulf's week from Sunday to Thursday", () => {
    expect(holidays("target", "2025").join(" ")).to.equal("01-01 04-18 04-21 05-01 12-25 12-26");
    expect(namedDays("gulf-week").isOpen(dayOf("2025-01-24"))).to.equal(false);
    expect(namedDays("gulf-week").isOpen(dayOf("2025-01-26"))).to.equal(true);
    expect(namedDays("every-day").isOpen(dayOf("2025-01-26"))).to.equal(true);
  });

  it("have names of their own, and state a source and their years", () => {
    expect(new Set(DAYS_NAMES).size).to.equal(NAMED_DAYS.length);
    for (const { source, years } of NAMED_DAYS) expect([source, years]).to.not.include("");
  });
});
