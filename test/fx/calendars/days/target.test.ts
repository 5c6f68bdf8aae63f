import { expect } from "chai";
import { isTargetDay } from "../../../../src/fx/calendars/days/target.ts";
import { dayOf, holidays } from "./of-a-year.ts";

describe("isTargetDay", () => {
  it("is no day on TARGET's closing days", () => {
    expect(holidays("target", "2025")).to.equal("01-01 04-18 04-21 05-01 12-25 12-26");
    expect(holidays("target", "2016")).to.equal("01-01 03-25 03-28 12-26");
  });

  it("had others until 2001", () => {
    expect(["1999-12-31", "2001-12-31", "2000-12-29"].map((day) => isTargetDay(dayOf(day)))).to.deep.equal([
      false,
      false,
      true,
    ]);
  });
});
