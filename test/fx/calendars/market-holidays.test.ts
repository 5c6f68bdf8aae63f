import { expect } from "chai";
import { plainCalendar } from "../../../src/fx/calendars/bank-calendar.ts";
import { marketHolidays } from "../../../src/fx/calendars/market-holidays.ts";
import { utcDay } from "../../../src/fx/oracle/summer-time.ts";
import { unix } from "../../support/unix.ts";

const listed = (days: string, from: string, until: string) =>
  marketHolidays(plainCalendar(days), unix(from), unix(until)).map(
    ({ day, closedFrom }) => `${utcDay(day)} ${closedFrom}`,
  );

describe("marketHolidays", () => {
  it("are whole days of the calendar, and what the FX market keeps", () => {
    expect(listed("target", "2025-12-20T00:00:00Z", "2026-01-05T00:00:00Z")).to.deep.equal([
      "2025-12-24 79200",
      "2025-12-25 0",
      "2025-12-26 0",
      "2025-12-31 79200",
      "2026-01-01 0",
    ]);
  });

  it("leave weekends to the market's week, and begin and end two weeks beside the time", () => {
    expect(listed("weekdays", "2025-03-10T00:00:00Z", "2025-03-20T00:00:00Z")).to.deep.equal([]);
    expect(listed("china", "2025-02-18T00:00:00Z", "2025-02-18T00:00:00Z")).to.deep.equal(["2025-02-04 0"]);
  });
});
