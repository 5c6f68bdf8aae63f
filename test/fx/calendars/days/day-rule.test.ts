import { expect } from "chai";
import { nthWeekday, SATURDAY_SUNDAY, tableOf } from "../../../../src/fx/calendars/days/day-rule.ts";
import { utcDay } from "../../../../src/fx/oracle/summer-time.ts";
import { dayOf } from "./of-a-year.ts";

describe("a rule from a table", () => {
  const { isOpen, knows } = tableOf(
    { 2025: { closed: "01-01 01-28..01-30", worked: "01-26" } },
    SATURDAY_SUNDAY,
  );

  it("is closed from the first to the last day of a range, and worked on days that it names", () => {
    const days = ["01-25", "01-26", "01-27", "01-28", "01-30", "01-31"].map((day) =>
      isOpen(dayOf(`2025-${day}`)),
    );
    expect(days).to.deep.equal([false, true, true, false, false, true]);
  });

  it("knows its own years", () => {
    expect([2024n, 2025n].map(knows)).to.deep.equal([false, true]);
  });
});

describe("nthWeekday", () => {
  it("is counted from the beginning of a month, and the last one for 0", () => {
    const [monday, thursday] = [1n, 4n];
    expect(utcDay(nthWeekday(2025n, 9n, monday, 1n))).to.equal("2025-09-01");
    expect(utcDay(nthWeekday(2025n, 11n, thursday, 4n))).to.equal("2025-11-27");
    expect(utcDay(nthWeekday(2025n, 5n, monday, 0n))).to.equal("2025-05-26");
    expect(utcDay(nthWeekday(2025n, 12n, monday, 0n))).to.equal("2025-12-29");
  });
});
