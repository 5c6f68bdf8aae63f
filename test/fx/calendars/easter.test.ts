import { expect } from "chai";
import { easterSunday } from "../../../src/fx/calendars/easter.ts";
import { utcDay } from "../../../src/fx/oracle/summer-time.ts";

describe("easterSunday", () => {
  it("is the day of the ecclesiastical tables, early and late", () => {
    const days = [1999n, 2008n, 2011n, 2024n, 2025n, 2026n, 2038n].map((year) => utcDay(easterSunday(year)));
    expect(days.join(" ")).to.equal(
      "1999-04-04 2008-03-23 2011-04-24 2024-03-31 2025-04-20 2026-04-05 2038-04-25",
    );
  });
});
