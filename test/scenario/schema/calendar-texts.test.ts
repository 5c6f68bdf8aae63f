import { expect } from "chai";
import {
  parseDate,
  parseDates,
  parseHours,
  parseOffset,
  parseTenor,
  parseWeekend,
} from "../../../src/scenario/schema/calendar-texts.ts";
import { utcDay } from "../../../src/fx/oracle/summer-time.ts";
import { refusalOf } from "../../support/refusal.ts";

const HOUR = 3_600n;

/** Each is refused by a code of ours, and none by an error of the language. */
async function refuses(read: (text: string) => unknown, ...texts: readonly string[]): Promise<void> {
  for (const text of texts)
    expect((await refusalOf(() => read(text))).code, text).to.match(/^(FIELD|RANGE)_/);
}

describe("texts of a calendar", () => {
  it("are days that exist, from 1999 to 2199", async () => {
    expect(utcDay(parseDate("2024-02-29"))).to.equal("2024-02-29");
    await refuses(
      parseDate,
      "2025-02-29",
      "2025-13-01",
      "1998-12-31",
      "2200-01-01",
      "2025-1-1",
      "25-01-01",
      "",
      "x",
    );
  });

  it("are ranges of at most 366 days, both ends included", async () => {
    expect(parseDates("2025-01-28/2025-02-04").map(utcDay)).to.have.lengthOf(8).and.include("2025-02-04");
    expect(parseDates("2025-12-25").map(utcDay)).to.deep.equal(["2025-12-25"]);
    expect(parseDates("2024-01-01/2024-12-31")).to.have.lengthOf(366);
    await refuses(
      parseDates,
      "2024-01-01/2025-01-01",
      "2025-02-04/2025-01-28",
      "2025-01-01/2025-01-02/2025-01-03",
      "2025-01-01/",
      "/",
    );
  });

  it("are hours of a day, over midnight too", async () => {
    expect(parseHours("09:00-17:30")).to.deep.equal({ opensAt: 9n * HOUR, closesAt: 17n * HOUR + 1_800n });
    expect(parseHours("22:00-06:00")).to.deep.equal({ opensAt: 22n * HOUR, closesAt: 6n * HOUR });
    expect(parseHours("08:00-24:00")).to.deep.equal({ opensAt: 8n * HOUR, closesAt: 24n * HOUR });
    expect(parseHours("00:00-24:00")).to.deep.equal({ opensAt: 0n, closesAt: 0n });
    await refuses(
      parseHours,
      "09:00",
      "9:00-17:00",
      "09:00-09:00",
      "24:00-09:00",
      "09:00-24:01",
      "09:60-17:00",
    );
  });

  it("are offsets from UTC, of half an hour and of a quarter too", async () => {
    expect(parseOffset("+05:30")).to.equal(19_800n);
    expect(parseOffset("-05:00")).to.equal(-18_000n);
    expect(parseOffset("+14:00")).to.equal(14n * HOUR);
    await refuses(parseOffset, "+14:01", "-12:01", "08:00", "+8", "UTC", "Europe/Berlin");
  });

  it("are weekends of up to six days, or of none", async () => {
    expect(parseWeekend("friday-saturday")).to.deep.equal([5n, 6n]);
    expect(parseWeekend("sunday")).to.deep.equal([0n]);
    expect(parseWeekend("none")).to.deep.equal([]);
    await refuses(
      parseWeekend,
      "friday-friday",
      "Friday",
      "fri-sat",
      "",
      "sunday-monday-tuesday-wednesday-thursday-friday-saturday",
    );
  });

  it("are tenors of business days, weeks and months, up to 366", async () => {
    expect(parseTenor("T+0")).to.deep.equal({ count: 0n, unit: "business-day" });
    expect(parseTenor("T+366")).to.deep.equal({ count: 366n, unit: "business-day" });
    expect(parseTenor("T+2W")).to.deep.equal({ count: 2n, unit: "week" });
    expect(parseTenor("T+1M")).to.deep.equal({ count: 1n, unit: "month" });
    await refuses(parseTenor, "T+367", "T2", "T-1", "t+2", "T+02", "T+2d", "2", "T+1Y");
  });
});
