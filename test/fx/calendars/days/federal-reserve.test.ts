import { expect } from "chai";
import { isFederalReserveDay } from "../../../../src/fx/calendars/days/federal-reserve.ts";
import { dayOf, holidays } from "./of-a-year.ts";

describe("isFederalReserveDay", () => {
  // Holidays on a Saturday (4 July 2026, 19 June and 25 December 2027) leave the Friday open; that on a Sunday takes Monday.
  const RICHMOND = [
    ["2025", "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25"],
    ["2026", "01-01 01-19 02-16 05-25 06-19 09-07 10-12 11-11 11-26 12-25"],
    ["2027", "01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25"],
  ] as const;
  for (const [year, days] of RICHMOND) {
    it(`keeps the holidays of ${year} as the Richmond bank's table has them`, () => {
      expect(holidays("federal-reserve", year)).to.equal(days);
    });
  }

  it("keeps Juneteenth since 2022, on the Monday after a Sunday", () => {
    expect(isFederalReserveDay(dayOf("2021-06-18"))).to.equal(true);
    expect(isFederalReserveDay(dayOf("2022-06-20"))).to.equal(false);
  });
});
