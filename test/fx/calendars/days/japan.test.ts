import { expect } from "chai";
import { JAPAN } from "../../../../src/fx/calendars/days/japan.ts";
import { holidays } from "./of-a-year.ts";

describe("Japan's days", () => {
  it("are closed on substitute and in-between days, and about the turn of the year", () => {
    expect(holidays("japan", "2025")).to.equal(
      "01-01 01-02 01-03 01-13 02-11 02-24 03-20 04-29 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-24 12-31",
    );
    expect(holidays("japan", "2026")).to.equal(
      "01-01 01-02 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23 12-31",
    );
    expect(JAPAN.knows(2027n)).to.equal(false);
  });
});
