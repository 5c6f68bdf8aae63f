import { expect } from "chai";
import { CHINA } from "../../../../src/fx/calendars/days/china.ts";
import { holidays, worked } from "./of-a-year.ts";

describe("China's days", () => {
  it("are closed on the holidays of the notices, weekends left out", () => {
    expect(holidays("china", "2025")).to.equal(
      "01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08",
    );
    expect(holidays("china", "2026")).to.equal(
      "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07",
    );
    expect(holidays("china", "2015").split(" ")).to.include.members([
      "02-18",
      "02-24",
      "06-22",
      "09-03",
      "09-04",
    ]);
  });

  it("are worked on the weekend days that the notices name, all of them on weekends", () => {
    expect(worked("china", "2024")).to.equal("02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12");
    expect(worked("china", "2025")).to.equal("01-26 02-08 04-27 09-28 10-11");
    expect(worked("china", "2026")).to.equal("01-04 02-14 02-28 05-09 09-20 10-10");
    expect(worked("china", "2018")).to.equal("02-11 02-24 04-08 04-28 09-29 09-30 12-29");
    expect(worked("china", "2017")).to.equal("01-22 02-04 04-01 05-27 09-30");
  });

  it("are not known in years that nobody has compared", () => {
    expect([2014n, 2019n, 2023n, 2027n].map((year) => CHINA.knows(year))).to.deep.equal([
      false,
      false,
      false,
      false,
    ]);
  });
});
