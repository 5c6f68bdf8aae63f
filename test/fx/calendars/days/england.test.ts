import { expect } from "chai";
import { isEnglishBankDay } from "../../../../src/fx/calendars/days/england.ts";
import { dayOf, holidays } from "./of-a-year.ts";

describe("isEnglishBankDay", () => {
  const YEARS = [
    ["2016", "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"],
    ["2022", "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"],
    ["2023", "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"],
    ["2025", "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"],
    ["2026", "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"],
    ["2027", "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"],
  ] as const;
  for (const [year, days] of YEARS) {
    it(`keeps the bank holidays of ${year}, moved and proclaimed ones too`, () => {
      expect(holidays("england", year)).to.equal(days);
    });
  }

  it("keeps VE Day of 2020 in place of the first Monday of May", () => {
    expect(["2020-05-04", "2020-05-08"].map((day) => isEnglishBankDay(dayOf(day)))).to.deep.equal([
      true,
      false,
    ]);
  });
});
