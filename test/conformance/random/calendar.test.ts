import { expect } from "chai";
import {
  aheadInFrankfurt,
  behindInNewYork,
  dayOf,
  isoTime,
  isTargetDay,
  weekdayOf,
} from "../../../src/conformance/random/calendar.ts";

const unix = (utc: string): bigint => BigInt(Date.parse(utc)) / 1_000n;

describe("The kit's calendar", () => {
  it("knows weekdays and writes moments", () => {
    expect([weekdayOf(0), weekdayOf(-1), weekdayOf(dayOf(2024, 12, 29))]).to.deep.equal([4, 3, 0]);
    expect(isoTime(unix("2025-01-24T14:59:59Z"))).to.equal("2025-01-24T14:59:59Z");
  });

  it("changes the clocks of New York and of Frankfurt as Intl does", () => {
    const clock = (timeZone: string): ((at: bigint) => number) => {
      const format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" });
      return (at) => parseInt(format.format(new Date(Number(at) * 1_000)), 10);
    };
    const [newYork, frankfurt] = [clock("America/New_York"), clock("Europe/Berlin")];
    // Clocks change on Sundays.
    for (let day = dayOf(2015, 1, 4); day <= dayOf(2030, 12, 31); day += 7) {
      for (const hour of [0n, 1n, 6n, 7n, 12n]) {
        const at = BigInt(day) * 86_400n + hour * 3_600n;
        const local = (seconds: bigint): number => Number(((at + seconds) / 3_600n) % 24n);
        expect(local(-behindInNewYork(at)), isoTime(at)).to.equal(newYork(at));
        expect(local(aheadInFrankfurt(at)), isoTime(at)).to.equal(frankfurt(at));
      }
    }
  });

  it("closes TARGET at Easter, whichever day that is", () => {
    for (const [year, month, day] of [
      [2016, 3, 27],
      [2019, 4, 21],
      [2024, 3, 31],
      [2025, 4, 20],
      [2030, 4, 21],
    ] as const) {
      const easter = dayOf(year, month, day);
      expect([-3, -2, 1, 2].map((step) => isTargetDay(easter + step))).to.deep.equal([
        true,
        false,
        false,
        true,
      ]);
    }
    expect(isTargetDay(dayOf(2025, 5, 1))).to.equal(false);
    expect(isTargetDay(dayOf(2025, 12, 26))).to.equal(false);
    expect(isTargetDay(dayOf(2025, 12, 24))).to.equal(true);
  });
});
