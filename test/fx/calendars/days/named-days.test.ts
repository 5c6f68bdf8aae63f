import { expect } from "chai";
import { DAYS_NAMES, NAMED_DAYS, namedDays } from "../../../../src/fx/calendars/days/named-days.ts";
import { dayOf } from "./of-a-year.ts";

describe("named days", () => {
  it("have the Gulf's week from Sunday to Thursday, and weeks without any weekend", () => {
    const gulf = ["2025-01-23", "2025-01-24", "2025-01-25", "2025-01-26"].map((day) =>
      namedDays("gulf-week").isOpen(dayOf(day)),
    );
    expect(gulf).to.deep.equal([true, false, false, true]);
    expect(namedDays("every-day").isOpen(dayOf("2025-01-26"))).to.equal(true);
    expect(namedDays("weekdays").isOpen(dayOf("2025-01-26"))).to.equal(false);
  });

  it("have names of their own, and state a source and their years", () => {
    expect(new Set(DAYS_NAMES).size).to.equal(NAMED_DAYS.length);
    for (const { source, years } of NAMED_DAYS) expect([source, years]).to.not.include("");
  });

  it("know the years that they state, and none beside them", () => {
    const edges = {
      target: [1998n, 1999n],
      "federal-reserve": [2006n, 2007n],
      england: [2014n, 2015n],
    } as const;
    for (const [name, years] of Object.entries(edges))
      expect(
        years.map((year) => namedDays(name).knows(year)),
        name,
      ).to.deep.equal([false, true]);
    expect([2027n, 2028n].map((year) => namedDays("england").knows(year))).to.deep.equal([true, false]);
  });
});
